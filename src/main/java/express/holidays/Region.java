package express.holidays;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where holidays are the same. */
public enum Region {
    BELGIUM("Europe/Brussels"),
    WALLONIA("Europe/Brussels"),
    FLANDERS("Europe/Brussels"),
    BRUSSELS("Europe/Brussels"),
    LUXEMBOURG("Europe/Luxembourg"),
    NETHERLANDS("Europe/Amsterdam"),
    FRANCE("Europe/Paris"),
    ALSACE_MOSELLE("Europe/Paris"),
    ITALY("Europe/Rome"),
    SPAIN("Europe/Madrid"),
    PORTUGAL("Europe/Lisbon"),
    AUSTRIA("Europe/Vienna"),
    SWEDEN("Europe/Stockholm"),
    BADEN_WUERTTEMBERG("Europe/Berlin"),
    BAVARIA("Europe/Berlin"),
    BERLIN("Europe/Berlin"),
    BRANDENBURG("Europe/Berlin"),
    BREMEN("Europe/Berlin"),
    HAMBURG("Europe/Berlin"),
    HESSE("Europe/Berlin"),
    LOWER_SAXONY("Europe/Berlin"),
    MECKLENBURG("Europe/Berlin"),
    NORTH_RHINE("Europe/Berlin"),
    RHINELAND("Europe/Berlin"),
    SAARLAND("Europe/Berlin"),
    SAXONY("Europe/Berlin"),
    SAXONY_ANHALT("Europe/Berlin"),
    SCHLESWIG_HOLSTEIN("Europe/Berlin"),
    THURINGIA("Europe/Berlin"),
    /** Where banks of the euro area settle. */
    EURO_AREA("Europe/Berlin");

    private final ZoneId zone;

    Region(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Countries and parts of them, without the banks of several. */
    public static List<Region> places() {
        return Stream.of(values()).filter(it -> it != EURO_AREA).toList();
    }

    /**
     * A whole country, or all parts of one in which each has holidays of its own.
     *
     * @param country two letters of ISO 3166; nothing for one that is not here
     */
    public static List<Region> ofCountry(String country) {
        return switch (country) {
            case "BE" -> List.of(BELGIUM);
            case "LU" -> List.of(LUXEMBOURG);
            case "NL" -> List.of(NETHERLANDS);
            case "FR" -> List.of(FRANCE);
            case "IT" -> List.of(ITALY);
            case "ES" -> List.of(SPAIN);
            case "PT" -> List.of(PORTUGAL);
            case "AT" -> List.of(AUSTRIA);
            case "SE" -> List.of(SWEDEN);
            case "DE" -> List.copyOf(EnumSet.range(BADEN_WUERTTEMBERG, THURINGIA));
            default -> List.of();
        };
    }

    public String key() {
        return "holidays.region." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
