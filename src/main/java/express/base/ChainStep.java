package express.base;

import java.util.Locale;

/**
 * The six steps from making skills visible to financing an enterprise. Practices, services, needs and indicators are
 * all classified by them; each has a letter, a pictogram and a colour of its own.
 */
public enum ChainStep {
    COMPETENCE_ASSESSMENT,
    SELF_ENTREPRENEURSHIP,
    MENTORING,
    INFORMATION,
    NETWORKING,
    FINANCE;

    /** a to f, as the EXPRESS initiative letters them. */
    public char letter() {
        return (char) ('a' + ordinal());
    }

    /** As it stands in addresses, message keys, style sheets and pictograms: {@code competence-assessment}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
