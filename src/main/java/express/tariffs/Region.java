package express.tariffs;

import java.time.ZoneId;
import java.util.Locale;

/** Where holidays are the same. */
public enum Region {
    WALLONIA("Europe/Brussels"),
    FLANDERS("Europe/Brussels"),
    BRUSSELS("Europe/Brussels"),
    LUXEMBOURG("Europe/Luxembourg"),
    ITALY("Europe/Rome"),
    SWEDEN("Europe/Stockholm"),
    BERLIN("Europe/Berlin");

    private final ZoneId zone;

    Region(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    String key() {
        return "tariffs.region." + name().toLowerCase(Locale.ROOT);
    }
}
