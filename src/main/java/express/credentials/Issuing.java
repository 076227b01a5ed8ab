package express.credentials;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Organisations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues in the name of an organisation, and takes back. Whether somebody may is decided by the module that asks; work
 * that nobody watches asks as {@link #WORK}.
 */
@Component
@Transactional
public class Issuing {

    /** The background work that may issue in the name of every organisation. */
    public static final String WORK = "credentials-issuing";

    private final Credentials credentials;
    private final Signers signers;
    private final StatusLists lists;
    private final Trail trail;
    private final InstantSource time;

    Issuing(Credentials credentials, Signers signers, StatusLists lists, Trail trail, InstantSource time) {
        this.credentials = credentials;
        this.signers = signers;
        this.lists = lists;
        this.trail = trail;
        this.time = time;
    }

    /** Whose key signs, and by which name the issuer is known. */
    @Component
    record Signers(IssuerKeys keys, Organisations organisations, Addresses addresses) {

        String name(OrganisationId organisation) {
            return organisations.listAll(List.of(organisation)).getFirst().name();
        }
    }

    /** The number of what is issued, or of what was issued for the same occasion before. */
    public CredentialNumber issue(Award award) {
        CredentialNumber drawn = CredentialNumber.draw();
        CredentialNumber number = credentials.claim(award.occasion(), drawn);
        if (number.equals(drawn)) {
            Credential made = make(award, number);
            credentials.add(made, award.holder());
            trail.note(Acting.viewer(), made.id(), Act.CREATED, "credential", String.valueOf(made.document()));
        }
        return number;
    }

    private Credential make(Award award, CredentialNumber number) {
        OrganisationId issuer = award.issuer();
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        Ed25519.Pair pair = signers.keys().current(issuer);
        StatusLists.Place place = lists.take(issuer);
        String did = signers.addresses().did(issuer);
        String method = did + "#" + Base58.multikey(pair.key());
        ObjectNode document = new Badge(
                        award,
                        did,
                        signers.name(issuer),
                        signers.addresses().number(number.text()),
                        signers.addresses().list(issuer, place.list()),
                        place.index(),
                        now)
                .document();
        Claim claim = Claim.sign(number, pair, day(now), lastDay(award.until()), place.list(), place.index());
        return new Credential(
                Ids.next(),
                number.text(),
                issuer,
                award.achievement().name(),
                award.language(),
                now,
                award.until(),
                place.list(),
                place.index(),
                claim.text(),
                award.name(),
                Jcs.text(Proof.sign(document, method, pair.seed(), now)),
                Token.sign(document, method, pair.seed()),
                null,
                null);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant until) {
        return until == null ? null : day(until);
    }

    /** From now on whoever checks it is told that it was taken back, when and why; a second time changes nothing. */
    public void revoke(CredentialNumber number, Reason reason) {
        Credential credential = credentials.find(number).orElseThrow(NotFound::new);
        UUID file = credential.id();
        if (lists.revoke(credential.list(), credential.index(), reason)) {
            trail.note(Acting.viewer(), file, Act.CHANGED, "revocation", reason.name());
        }
    }

    /** The same, for a module that knows whose it is and was asked by them. */
    public void erase(CredentialNumber number) {
        erase(credentials.find(number).orElseThrow(NotFound::new));
    }

    /** Forgets whose it is, for somebody who asked the organisation to; the number can still be checked. */
    void erase(Credential credential) {
        credentials.erase(credential.id());
        trail.note(Acting.viewer(), credential.id(), Act.ERASED, "name document token");
        trail.forget(credential.id());
    }
}
