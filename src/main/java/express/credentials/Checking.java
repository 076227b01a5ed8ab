package express.credentials;

import express.credentials.Verdict.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what somebody is shown: a number, a square, a document or a token, ours or another's. */
@Component
class Checking {

    private static final int LONGEST = 300;

    private final Enquiries enquiries;
    private final Resolving resolving;
    private final Status.Desk statuses;
    private final InstantSource time;

    Checking(Enquiries enquiries, Resolving resolving, Status.Desk statuses, InstantSource time) {
        this.enquiries = enquiries;
        this.resolving = resolving;
        this.statuses = statuses;
        this.time = time;
    }

    /** So that an organisation knows how often what it issues is looked at. */
    void count(Verdict verdict) {
        enquiries.count(verdict);
    }

    /** By its number alone nobody learns whose it is. */
    Verdict check(CredentialNumber number) {
        return enquiries.ask(number).map(this::told).orElseGet(() -> Verdict.only(Outcome.UNKNOWN_NUMBER));
    }

    private Verdict told(Credential found) {
        return new Verdict(
                found.outcome(time.instant()),
                resolving.name(found.organisationId()),
                found.title(),
                null,
                found.number(),
                found.issuedAt(),
                found.validUntil(),
                found.revokedAt(),
                found.reason(),
                true);
    }

    /** What a file or a square holds. */
    Verdict check(String text) {
        String shown = text.strip();
        try {
            if (Token.isOne(shown)) {
                return token(Token.read(shown));
            }
            return shown.startsWith("{") ? document(Json.read(shown)) : claim(Claim.read(shown));
        } catch (Json.Unreadable unreadable) {
            return Verdict.only(Outcome.UNREADABLE);
        }
    }

    Verdict claim(Claim claim) {
        Optional<String> issuer = resolving.name(claim.key());
        if (!claim.holds()) {
            return Verdict.by(Outcome.CHANGED, issuer.orElse(null));
        }
        if (issuer.isEmpty()) {
            return Verdict.only(Outcome.UNKNOWN_ISSUER);
        }
        Instant from = claim.issued().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until =
                claim.until() == null ? null : claim.until().atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
        String title = enquiries
                .ask(claim.number())
                .filter(it -> it.claim().equals(claim.text()))
                .map(Credential::title)
                .orElse(null);
        return judged(
                new Verdict(
                        Outcome.VALID, issuer.get(), title, null, claim.number().text(), from, until, null, null, true),
                statuses.ask(claim.list(), claim.index()));
    }

    private Verdict document(ObjectNode document) {
        if (!DataModel.holds(document)) {
            return Verdict.only(Outcome.UNREADABLE);
        }
        return Proof.isOurs(document)
                ? check(document, Proof.method(document), key -> Proof.holds(document, key))
                : Verdict.only(Outcome.UNSUPPORTED);
    }

    private Verdict token(Token token) {
        if (!token.isOurs()) {
            return Verdict.only(Outcome.UNSUPPORTED);
        }
        ObjectNode credential = token.credential();
        return DataModel.holds(credential)
                ? check(credential, token.method(), token::holds)
                : Verdict.only(Outcome.UNREADABLE);
    }

    private Verdict check(ObjectNode credential, String method, Predicate<byte[]> holds) {
        String issuer = Json.id(credential.path("issuer"));
        return switch (resolving.resolve(issuer, method)) {
            case Issuer.NotTheirs wrong -> Verdict.by(Outcome.NOT_THEIRS, plain(issuer));
            case Issuer.Unknown unknown -> Verdict.by(Outcome.UNKNOWN_ISSUER, plain(issuer));
            case Issuer.Known(var key, var name) -> {
                if (!holds.test(key)) {
                    yield Verdict.by(Outcome.CHANGED, name);
                }
                yield name == null
                        ? Verdict.by(Outcome.UNKNOWN_ISSUER, plain(issuer))
                        : judged(said(credential, name), statuses.ask(credential, issuer));
            }
        };
    }

    private static Verdict said(JsonNode credential, String issuer) {
        JsonNode subject = Json.list(credential.path("credentialSubject")).getFirst();
        String title = first(words(subject.path("achievement").path("name")), words(credential.path("name")));
        String number = Json.text(credential, "id").replaceFirst(".*/", "");
        return new Verdict(
                Outcome.VALID,
                issuer,
                title,
                name(subject),
                CredentialNumber.find(number).map(CredentialNumber::text).orElse(null),
                DataModel.date(credential, "validFrom").orElse(null),
                DataModel.date(credential, "validUntil").orElse(null),
                null,
                null,
                true);
    }

    private static @Nullable String name(JsonNode subject) {
        return first(
                Json.list(subject.path("identifier")).stream()
                        .filter(it -> Json.text(it, "identityType").equals("name")
                                && !it.path("hashed").asBoolean(true))
                        .map(it -> Json.text(it, "identityHash"))
                        .findFirst()
                        .orElse(""),
                words(subject.path("name")));
    }

    private static @Nullable String first(String... words) {
        for (String each : words) {
            if (!each.isBlank()) {
                return plain(each);
            }
        }
        return null;
    }

    private static String words(JsonNode words) {
        JsonNode one = words.isArray() ? words.path(0) : words;
        return one.isString() ? one.stringValue() : Json.text(one, "@value");
    }

    /** It is by strangers: no signs that turn or hide others, and not endless. */
    private static String plain(String words) {
        String plain = words.replaceAll("[\\p{C}\\u2028\\u2029]", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private Verdict judged(Verdict said, Status status) {
        Instant now = time.instant();
        Outcome outcome = Outcome.VALID;
        if (said.until() != null && !now.isBefore(said.until())) {
            outcome = Outcome.EXPIRED;
        } else if (said.from() != null && now.isBefore(said.from())) {
            outcome = Outcome.NOT_YET;
        }
        StatusLists.Revocation revocation = null;
        if (status instanceof Status.Revoked(var by)) {
            outcome = Outcome.REVOKED;
            revocation = by.orElse(null);
        }
        return new Verdict(
                outcome,
                said.issuer(),
                said.title(),
                said.name(),
                said.number(),
                said.from(),
                said.until(),
                revocation == null ? null : revocation.revokedAt(),
                revocation == null ? null : revocation.reason(),
                !(status instanceof Status.Unasked));
    }
}
