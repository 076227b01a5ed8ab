package express.signin;

import java.util.Locale;

/** Why somebody is not let in who came with a passkey or from an identity provider. */
enum Refusal {
    PASSKEY_LATE,
    PASSKEY_UNKNOWN,
    PASSKEY_WRONG,
    /** The device's count went back: there are two devices with the same key. */
    PASSKEY_COPIED,
    PROVIDER_FAILED,
    EMAIL_UNVERIFIED,
    PERSON_UNKNOWN,
    /** The account with this address is linked to somebody else at the same provider. */
    OTHER_IDENTITY,
    DEACTIVATED;

    String key() {
        return "signin.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
