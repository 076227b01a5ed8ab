package express.practices;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who runs a practice. */
public record Owner(String name, Family family, @Nullable URI website) {

    public Owner {
        Sheet.needed("the owner’s name", name);
        Sheet.needed("the owner’s family", family);
    }

    public enum Family {
        LOCAL_AUTHORITY,
        SOCIAL_ECONOMY,
        ENTREPRENEURSHIP_SUPPORT,
        CIVIL_SOCIETY,
        ACADEMIA,
        FINANCE_INSTITUTION,
        PUBLIC_EMPLOYMENT_SERVICE,
        CHAMBER,
        EMPLOYER,
        EUROPEAN_NETWORK
    }
}
