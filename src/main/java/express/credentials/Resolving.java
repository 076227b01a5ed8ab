package express.credentials;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the key that a credential names: ours in the database, a did:key in its name, others where the operator lets. */
@Component
class Resolving {

    private static final String DID_KEY = "did:key:";
    private static final String DID_WEB = "did:web:";

    private final IssuerKeys keys;
    private final Organisations organisations;
    private final Addresses addresses;
    private final Fetching fetching;

    Resolving(IssuerKeys keys, Organisations organisations, Addresses addresses, Fetching fetching) {
        this.keys = keys;
        this.organisations = organisations;
        this.addresses = addresses;
        this.fetching = fetching;
    }

    /** @param method the key's name, which must be one of the issuer's */
    Issuer resolve(String issuer, String method) {
        if (!method.startsWith(issuer + "#")) {
            return new Issuer.NotTheirs();
        }
        String key = method.substring(issuer.length() + 1);
        if (addresses.isOurs(issuer)) {
            return addresses
                    .organisation(issuer)
                    .flatMap(house -> ours(house, key))
                    .orElseGet(Issuer.NotTheirs::new);
        }
        if (issuer.startsWith(DID_KEY)) {
            return itself(issuer.substring(DID_KEY.length()), key);
        }
        return document(issuer)
                .<Issuer>map(document -> theirs(document, issuer, method))
                .orElseGet(Issuer.Unknown::new);
    }

    private Optional<Issuer> ours(OrganisationId house, String key) {
        return keys.listOf(house).stream()
                .filter(it -> it.multikey().equals(key))
                .findFirst()
                .map(it -> new Issuer.Known(it.key(), name(house)));
    }

    @Nullable
    String name(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse(null);
    }

    /** Whose key a square holds, if it is one of ours. */
    Optional<String> name(byte[] key) {
        return keys.find(key).map(IssuerKey::organisationId).map(this::name);
    }

    private static Issuer itself(String name, String key) {
        try {
            return name.equals(key) ? new Issuer.Known(Base58.key(key), null) : new Issuer.NotTheirs();
        } catch (IllegalArgumentException otherKind) {
            return new Issuer.Unknown();
        }
    }

    private Optional<JsonNode> document(String issuer) {
        try {
            URI address = issuer.startsWith(DID_WEB) ? web(issuer.substring(DID_WEB.length())) : URI.create(issuer);
            return fetching.fetch(address).map(Json::read);
        } catch (IllegalArgumentException | Json.Unreadable broken) {
            return Optional.empty();
        }
    }

    /** Where the document of a did:web lies. */
    static URI web(String name) {
        String[] parts = name.split(":");
        String host = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        String path = parts.length == 1
                ? "/.well-known"
                : "/" + String.join("/", List.of(parts).subList(1, parts.length));
        return URI.create("https://" + host + path + "/did.json");
    }

    private static Issuer theirs(JsonNode document, String issuer, String method) {
        boolean vouches = Json.text(document, "id").equals(issuer)
                && Json.list(document.path("assertionMethod")).stream()
                        .anyMatch(it -> Json.id(it).equals(method));
        return Json.list(document.path("verificationMethod")).stream()
                .filter(it -> vouches && Json.text(it, "id").equals(method))
                .flatMap(it -> bare(it).stream())
                .findFirst()
                .<Issuer>map(key -> new Issuer.Known(
                        key,
                        URI.create(issuer).getScheme().equals("did")
                                ? issuer.substring(DID_WEB.length()).replaceAll(":.*", "")
                                : URI.create(issuer).getHost()))
                .orElseGet(Issuer.NotTheirs::new);
    }

    private static Optional<byte[]> bare(JsonNode method) {
        try {
            JsonNode jwk = method.path("publicKeyJwk");
            return jwk.isObject()
                    ? Optional.of(Base64.getUrlDecoder().decode(Json.text(jwk, "x")))
                    : Optional.of(Base58.key(Json.text(method, "publicKeyMultibase")));
        } catch (IllegalArgumentException otherKind) {
            return Optional.empty();
        }
    }
}
