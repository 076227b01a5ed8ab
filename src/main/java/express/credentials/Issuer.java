package express.credentials;

import org.jspecify.annotations.Nullable;

/** Whose key it is that a credential names. */
sealed interface Issuer {

    /** @param name by which the issuer is known here; nothing if only the key itself is known */
    record Known(byte[] key, @Nullable String name) implements Issuer {}

    /** The issuer is known and has no such key. */
    record NotTheirs() implements Issuer {}

    /** Nobody here can say whose it is. */
    record Unknown() implements Issuer {}
}
