package express.credentials;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of the Verifiable Credentials Data Model 2.0 for what a credential or a presentation looks like. */
final class DataModel {

    private static final Set<String> OF_WORDS = Set.of("@value", "@language", "@direction");
    private static final Pattern DATE =
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final List<String> TYPED = List.of("credentialStatus", "evidence", "termsOfUse", "proof");
    private static final List<String> NAMED = List.of("credentialSchema", "refreshService");

    private final JsonNode document;
    private final Contexts contexts;

    private DataModel(JsonNode document) {
        this.document = document;
        this.contexts = Contexts.of(document.path("@context"));
    }

    /** Whether it is a credential, or a presentation of some, as the standard wants it. */
    static boolean holds(JsonNode document) {
        try {
            var model = new DataModel(document);
            return model.is(document, "VerifiablePresentation") ? model.isPresentation() : model.isCredential();
        } catch (Json.Unreadable broken) {
            return false;
        }
    }

    private boolean isPresentation() {
        return hasTypes(document)
                && hasIdOrNone(document)
                && (!document.has("holder") || Contexts.isAddress(Json.id(document.get("holder"))))
                && Json.list(document.path("verifiableCredential")).stream().allMatch(DataModel::isPresented)
                && areTyped("proof", false);
    }

    /** A credential in itself, or one that is put into an envelope. */
    private static boolean isPresented(JsonNode credential) {
        boolean enveloped = Json.list(credential.path("type")).stream()
                .anyMatch(type -> type.isString() && type.stringValue().equals("EnvelopedVerifiableCredential"));
        return enveloped ? Json.text(credential, "id").startsWith("data:") : credential.isObject() && holds(credential);
    }

    private boolean isCredential() {
        return is(document, "VerifiableCredential")
                && hasTypes(document)
                && hasIdOrNone(document)
                && hasIssuer()
                && hasSubjects()
                && hasDates()
                && isWords(document.path("name"))
                && isWords(document.path("description"))
                && TYPED.stream().allMatch(name -> areTyped(name, false))
                && NAMED.stream().allMatch(name -> areTyped(name, name.equals("credentialSchema")));
    }

    private boolean is(JsonNode thing, String type) {
        return Json.list(thing.path("type")).stream()
                .anyMatch(it -> it.isString() && it.stringValue().equals(type));
    }

    private boolean hasTypes(JsonNode thing) {
        List<JsonNode> types = Json.list(thing.path("type"));
        return !types.isEmpty()
                && types.stream().allMatch(type -> type.isString() && contexts.defines(type.stringValue()));
    }

    private static boolean hasIdOrNone(JsonNode thing) {
        return !thing.has("id") || Contexts.isAddress(Json.text(thing, "id"));
    }

    private boolean hasIssuer() {
        JsonNode issuer = document.path("issuer");
        return Contexts.isAddress(Json.id(issuer))
                && isWords(issuer.path("name"))
                && isWords(issuer.path("description"));
    }

    private boolean hasSubjects() {
        List<JsonNode> subjects = Json.list(document.path("credentialSubject"));
        return !subjects.isEmpty()
                && subjects.stream()
                        .allMatch(subject -> subject.isObject() && !subject.isEmpty() && hasIdOrNone(subject));
    }

    private boolean hasDates() {
        Instant from = date(document, "validFrom").orElse(null);
        Instant until = date(document, "validUntil").orElse(null);
        return (from != null || !document.has("validFrom"))
                && (until != null || !document.has("validUntil"))
                && isBefore(from, until);
    }

    private static boolean isBefore(@Nullable Instant from, @Nullable Instant until) {
        return from == null || until == null || !until.isBefore(from);
    }

    /** A moment with its zone; nothing if there is none or it is written otherwise. */
    static Optional<Instant> date(JsonNode document, String name) {
        String text = Json.text(document, name);
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Words as they are, or in one language, or in several. */
    private static boolean isWords(JsonNode words) {
        return Json.list(words).stream()
                .allMatch(each -> each.isString()
                        || each.isObject()
                                && each.path("@value").isString()
                                && OF_WORDS.containsAll(each.propertyNames()));
    }

    private boolean areTyped(String name, boolean named) {
        return Json.list(document.path(name)).stream()
                .allMatch(thing ->
                        thing.isObject() && hasTypes(thing) && hasIdOrNone(thing) && (!named || thing.has("id")));
    }
}
