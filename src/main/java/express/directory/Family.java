package express.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of actor an organisation is: the five families of a local network, then those who work across them. */
public enum Family {
    LOCAL_AUTHORITY("map-pin"),
    SOCIAL_ECONOMY("step-networking"),
    ENTREPRENEURSHIP_SUPPORT("venture"),
    CIVIL_SOCIETY("people"),
    ACADEMICS("practice"),
    FINANCE_INSTITUTION("money"),
    EMPLOYMENT_SERVICE("search"),
    CHAMBER("organisation"),
    EMPLOYER("organisation"),
    EUROPEAN_NETWORK("network");

    private final String icon;

    Family(String icon) {
        this.icon = icon;
    }

    /** The name of its pictogram. */
    public String icon() {
        return icon;
    }

    /** As it stands in addresses: {@code social-economy}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message key of its name. */
    public String key() {
        return "directory.family." + slug();
    }

    /** As a form posts it. */
    static Optional<Family> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(family -> family.name().equals(name))
                .findFirst();
    }

    static Optional<Family> find(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(family -> family.slug().equals(slug))
                .findFirst();
    }
}
