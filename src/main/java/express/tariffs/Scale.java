package express.tariffs;

import java.util.Locale;

/** Which way money goes: clients are charged by one tariff, interpreters are paid by another. */
public enum Scale {
    CHARGE,
    PAY;

    public String key() {
        return "tariffs.scale." + name().toLowerCase(Locale.ROOT);
    }
}
