package express.credentials;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Data Integrity with the suite eddsa-jcs-2022: the signature stands in the document that it signs. */
final class Proof {

    private static final String SUITE = "eddsa-jcs-2022";
    private static final String TYPE = "DataIntegrityProof";
    private static final String PURPOSE = "assertionMethod";
    private static final String VALUE = "proofValue";

    private Proof() {}

    /** The document with its proof. */
    static ObjectNode sign(ObjectNode document, String method, byte[] seed, Instant at) {
        ObjectNode proof = Json.object()
                .put("type", TYPE)
                .put("cryptosuite", SUITE)
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", method)
                .put("proofPurpose", PURPOSE);
        proof.put(VALUE, Base58.multibase(Ed25519.sign(seed, signed(document, proof))));
        ObjectNode whole = document.deepCopy();
        whole.set("proof", proof);
        return whole;
    }

    /** One proof of this suite, made to vouch for what is said. */
    static boolean isOurs(JsonNode document) {
        JsonNode proof = document.path("proof");
        return Json.text(proof, "type").equals(TYPE)
                && Json.text(proof, "cryptosuite").equals(SUITE)
                && Json.text(proof, "proofPurpose").equals(PURPOSE);
    }

    static String method(JsonNode document) {
        return Json.text(document.path("proof"), "verificationMethod");
    }

    static boolean holds(ObjectNode document, byte[] key) {
        try {
            JsonNode proof = document.path("proof");
            byte[] signature = Base58.bytes(Json.text(proof, VALUE));
            return Ed25519.holds(key, signed(document, proof), signature);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The hash of how it is signed, and the hash of what is signed. */
    static byte[] signed(ObjectNode document, JsonNode proof) {
        ObjectNode what = document.deepCopy();
        what.remove("proof");
        ObjectNode how = (ObjectNode) proof.deepCopy();
        how.remove(VALUE);
        if (document.has("@context")) {
            how.set("@context", document.get("@context"));
        }
        byte[] both = new byte[64];
        System.arraycopy(Ed25519.sha256(Jcs.bytes(how)), 0, both, 0, 32);
        System.arraycopy(Ed25519.sha256(Jcs.bytes(what)), 0, both, 32, 32);
        return both;
    }
}
