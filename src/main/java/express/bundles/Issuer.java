package express.bundles;

import java.time.Instant;

/** An installation whose key somebody compared and confirmed. */
record Issuer(String site, byte[] key, Instant confirmedAt) {

    String fingerprint() {
        return Seal.fingerprint(key);
    }
}
