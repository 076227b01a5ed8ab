package express.credentials;

import express.base.NotFound;
import express.base.OrganisationId;
import express.ui.Open;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What others ask for when they check what organisations of this installation have issued. */
@Controller
class IssuerPages {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+ld+json");

    private final IssuerKeys keys;
    private final StatusLists lists;
    private final Addresses addresses;
    private final InstantSource time;
    private final Map<Integer, Signed> signed = new ConcurrentHashMap<>();

    /** @param day on which it was signed: it is signed anew each day */
    private record Signed(List<Integer> set, String key, Instant day, String text) {}

    IssuerPages(IssuerKeys keys, StatusLists lists, Addresses addresses, InstantSource time) {
        this.keys = keys;
        this.lists = lists;
        this.addresses = addresses;
        this.time = time;
    }

    /** The keys of an organisation (did:web): all by which it ever signed. */
    @Open
    @GetMapping("/issuers/{organisation}/did.json")
    ResponseEntity<String> keys(@PathVariable String organisation) {
        OrganisationId issuer = OrganisationId.of(organisation);
        List<IssuerKey> known = keys.listOf(issuer);
        if (known.isEmpty()) {
            throw new NotFound();
        }
        String did = addresses.did(issuer);
        ObjectNode document = Json.object();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", did);
        ArrayNode methods = document.putArray("verificationMethod");
        ArrayNode vouching = document.putArray("assertionMethod");
        for (IssuerKey key : known) {
            String name = did + "#" + key.multikey();
            methods.addObject()
                    .put("id", name)
                    .put("type", "Multikey")
                    .put("controller", did)
                    .put("publicKeyMultibase", key.multikey());
            vouching.add(name);
        }
        return answer(MediaType.parseMediaType("application/did+ld+json"), document.toString());
    }

    /** Which of a list were taken back (Bitstring Status List). */
    @Open
    @GetMapping("/issuers/{organisation}/status/{list:\\d{1,9}}")
    ResponseEntity<String> status(@PathVariable String organisation, @PathVariable int list) {
        OrganisationId issuer = lists.owner(list);
        if (!issuer.equals(OrganisationId.of(organisation))) {
            throw new NotFound();
        }
        List<Integer> set = lists.listSet(list);
        Ed25519.Pair pair = keys.current(issuer);
        Instant day = time.instant().truncatedTo(ChronoUnit.DAYS);
        String key = Base58.multikey(pair.key());
        Signed kept = signed.compute(
                list,
                (number, before) -> before != null
                                && before.set().equals(set)
                                && before.day().equals(day)
                                && before.key().equals(key)
                        ? before
                        : new Signed(set, key, day, sign(issuer, list, set, pair)));
        return answer(CREDENTIAL, kept.text());
    }

    private String sign(OrganisationId issuer, int list, List<Integer> set, Ed25519.Pair pair) {
        String address = addresses.list(issuer, list);
        String did = addresses.did(issuer);
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode credential = Json.object();
        credential.putArray("@context").add(Contexts.CREDENTIALS);
        credential.put("id", address).put("issuer", did).put("validFrom", now.toString());
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential
                .putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", Bits.encode(set));
        return Jcs.text(Proof.sign(credential, did + "#" + Base58.multikey(pair.key()), pair.seed(), now));
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(text);
    }
}
