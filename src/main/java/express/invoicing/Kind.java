package express.invoicing;

import express.tariffs.Scale;
import java.util.Arrays;
import java.util.Locale;

/** What kind of document it is: to whom, and whether it takes something back. */
enum Kind {
    INVOICE(Scale.CHARGE, false, "INV"),
    CREDIT_NOTE(Scale.CHARGE, true, "CN"),
    FEE_NOTE(Scale.PAY, false, "FN"),
    FEE_CORRECTION(Scale.PAY, true, "FC");

    private final Scale scale;
    private final boolean credits;
    private final String series;

    Kind(Scale scale, boolean credits, String series) {
        this.scale = scale;
        this.credits = credits;
        this.series = series;
    }

    static Kind of(Scale scale, boolean credits) {
        return Arrays.stream(values())
                .filter(it -> it.scale == scale && it.credits == credits)
                .findFirst()
                .orElseThrow();
    }

    Scale scale() {
        return scale;
    }

    boolean credits() {
        return credits;
    }

    /** Which numbers belong together. */
    String series() {
        return series;
    }

    String number(int year, int number) {
        return "%s-%d-%05d".formatted(series, year, number);
    }

    String key() {
        return "invoicing.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
