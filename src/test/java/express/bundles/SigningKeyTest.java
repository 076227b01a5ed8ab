package express.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** RFC 8032, section 7.1, test 1. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final SigningKey key = new SigningKey(HexFormat.of().parseHex(SECRET));
    private final byte[] digest = Seal.digest().digest(new byte[] {1});

    @Test
    void hasThePublicKeyThatTheStandardSaysItHas() {
        assertThat(HexFormat.of().formatHex(key.publicKey())).endsWith(PUBLIC).hasSize(88);
    }

    @Test
    void isTheSameOnEveryNodeAndAfterEachStart() {
        assertThat(new SigningKey(HexFormat.of().parseHex(SECRET)).publicKey()).isEqualTo(key.publicKey());
        assertThat(SampleBundles.key("other").publicKey()).isNotEqualTo(key.publicKey());
    }

    @Test
    void signsWhatOnlyItsPublicKeyVerifies() {
        byte[] signature = key.sign(digest);
        byte[] other = Seal.digest().digest(new byte[] {2});
        assertThat(Seal.holds(key.publicKey(), digest, signature)).isTrue();
        assertThat(Seal.holds(key.publicKey(), other, signature)).isFalse();
        assertThat(Seal.holds(SampleBundles.key("other").publicKey(), digest, signature))
                .isFalse();
        assertThat(Seal.holds(key.publicKey(), digest, new byte[64])).isFalse();
        assertThat(Seal.holds(key.publicKey(), digest, new byte[] {1})).isFalse();
    }

    @Test
    void bearsWithKeysThatAreNone() {
        assertThat(Seal.holds(new byte[0], digest, key.sign(digest))).isFalse();
        assertThat(Seal.holds(new byte[44], digest, key.sign(digest))).isFalse();
        assertThat(Seal.holds(new byte[5_000], digest, key.sign(digest))).isFalse();
    }

    @Test
    void showsAKeyInGroupsThatCanBeReadOut() {
        assertThat(Seal.fingerprint(key.publicKey())).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    }
}
