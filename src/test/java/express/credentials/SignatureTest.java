package express.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import express.ui.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SignatureTest {

    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");

    /** Data Integrity EdDSA Cryptosuites v1.0, appendix B (eddsa-jcs-2022). */
    private static final String ALUMNI = """
        {"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],
         "id":"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33","type":["VerifiableCredential","AlumniCredential"],
         "name":"Alumni Credential","description":"A minimum viable example of an Alumni Credential.",
         "issuer":"https://vc.example/issuers/5678","validFrom":"2023-01-01T00:00:00Z",
         "credentialSubject":{"id":"did:example:abcdefgh","alumniOf":"The School of Examples"}}
        """;

    private static final String MULTIKEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    @Test
    void hashesAndSignsTheExampleOfTheStandardAsItDoes() {
        byte[] secret = Base58.bytes("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq");
        byte[] seed = Arrays.copyOfRange(secret, 2, 34);
        assertThat(Base58.multikey(Ed25519.key(seed))).isEqualTo(MULTIKEY);
        ObjectNode signed = Proof.sign(
                Json.read(ALUMNI), "did:key:" + MULTIKEY + "#" + MULTIKEY, seed, Instant.parse("2023-02-24T23:36:38Z"));
        assertThat(HexFormat.of().formatHex(Ed25519.sha256(Jcs.bytes(Json.read(ALUMNI)))))
                .isEqualTo("59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19");
        assertThat(HexFormat.of().formatHex(Proof.signed(signed, signed.get("proof")), 0, 32))
                .isEqualTo("66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db");
        assertThat(signed.path("proof").path("proofValue").asString())
                .isEqualTo("z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX");
        assertThat(Proof.holds(signed, Base58.key(MULTIKEY))).isTrue();
    }

    @Test
    void isVerifiedByOtherLibraries() throws Exception {
        Ed25519.Pair pair = Ed25519.make();
        assertThat(new Ed25519PrivateKeyParameters(pair.seed())
                        .generatePublicKey()
                        .getEncoded())
                .isEqualTo(pair.key());
        ObjectNode signed = Proof.sign(Json.read(ALUMNI), "did:key:x#x", pair.seed(), AT);

        ObjectNode how = (ObjectNode) signed.get("proof").deepCopy();
        byte[] signature = Base58.bytes(how.remove("proofValue").asString());
        how.set("@context", signed.get("@context"));
        ObjectNode what = signed.deepCopy();
        what.remove("proof");
        byte[] both = new byte[64];
        System.arraycopy(sha256(how), 0, both, 0, 32);
        System.arraycopy(sha256(what), 0, both, 32, 32);
        assertThat(holdsElsewhere(pair.key(), both, signature)).isTrue();

        Token token = Token.read(Token.sign(SampleBadges.badge(SampleBadges.award()), "did:key:x#x", pair.seed()));
        assertThat(holdsElsewhere(pair.key(), token.signed(), token.signature()))
                .isTrue();
        var jose = com.nimbusds.jwt.SignedJWT.parse(new String(token.signed(), StandardCharsets.US_ASCII) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token.signature()));
        assertThat(jose.getHeader().getAlgorithm().getName()).isEqualTo("EdDSA");
        assertThat(jose.getJWTClaimsSet().getIssuer()).isEqualTo(SampleBadges.ISSUER);
        assertThat(jose.getJWTClaimsSet().getNotBeforeTime()).isEqualTo(java.util.Date.from(AT));
    }

    private static byte[] sha256(ObjectNode object) throws Exception {
        return java.security.MessageDigest.getInstance("SHA-256")
                .digest(new JsonCanonicalizer(object.toString()).getEncodedUTF8());
    }

    private static boolean holdsElsewhere(byte[] key, byte[] text, byte[] signature) {
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(key));
        signer.update(text, 0, text.length);
        return signer.verifySignature(signature);
    }

    /** RFC 8032, section 7.1, second test. */
    @Test
    void signsAsTheStandardDoes() {
        var hex = HexFormat.of();
        byte[] seed = hex.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        assertThat(hex.formatHex(Ed25519.key(seed)))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(hex.formatHex(Ed25519.sign(seed, new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void putsIntoASquareWhatFitsOnPaperAndNothingOfThePerson() throws Exception {
        Ed25519.Pair pair = Ed25519.make();
        CredentialNumber number = CredentialNumber.draw();
        Claim claim = Claim.sign(number, pair, LocalDate.of(2026, 11, 2), LocalDate.of(2028, 11, 1), 3, 131_071);
        String address = "https://a-rather-long-name.example.org/check?claim=" + claim.text();
        assertThat(address).hasSizeLessThan(700);
        assertThat(QrCode.of(address).size()).isLessThan(80);
        assertThat(Encoder.encode(address, ErrorCorrectionLevel.M).getVersion().getVersionNumber())
                .isLessThanOrEqualTo(14);
        Claim read = Claim.read(Shown.square(address));
        assertThat(read.holds()).isTrue();
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.until()).isEqualTo(LocalDate.of(2028, 11, 1));
    }

    @Test
    void readsANumberHoweverItWasTyped() {
        for (int i = 0; i < 1_000; i++) {
            CredentialNumber number = CredentialNumber.draw();
            assertThat(CredentialNumber.of(number.bits())).isEqualTo(number);
            assertThat(CredentialNumber.find(" "
                            + number.text()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('-', ' ')
                                    .replace('0', 'o')
                                    .replace('1', 'l')))
                    .contains(number);
        }
        assertThat(CredentialNumber.find("7KQ4-0ZX9-M2T")).isEmpty();
        assertThat(CredentialNumber.find("7KQ4-0ZX9-M2TU")).isEmpty();
    }
}
