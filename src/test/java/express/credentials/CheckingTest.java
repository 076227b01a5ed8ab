package express.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.credentials.Verdict.Outcome;
import express.database.Acting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class CheckingTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Issuing issuing;

    @Autowired
    Credentials credentials;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Checking checking;

    @Autowired
    IssuerKeys keys;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    private OrganisationId house;
    private Viewer.Person administrator;

    @BeforeEach
    void makeAHouse() {
        house = neighbourhood.house("House of Exchange");
        administrator = world.member("Edda", house, Role.ADMINISTRATOR);
    }

    private Credential issue(@Nullable Instant until) {
        return issue(SampleBadges.award(house, null, until));
    }

    private Credential issue(Award award) {
        CredentialNumber number = Acting.as(administrator, () -> issuing.issue(award));
        return enquiries.ask(number).orElseThrow();
    }

    @Test
    void findsTrueWhatWasIssuedHereInEveryShape() {
        Credential issued = issue(Instant.parse("2199-01-01T00:00:00Z"));
        for (String shown : List.of(issued.document(), issued.token(), issued.claim())) {
            Verdict verdict = checking.check(shown);
            assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
            assertThat(verdict.issuer()).isEqualTo("House of Exchange");
            assertThat(verdict.number()).isEqualTo(issued.number());
            assertThat(verdict.title()).isEqualTo("Prices and margins");
            assertThat(verdict.statusKnown()).isTrue();
        }
        assertThat(checking.check(issued.document()).name()).isEqualTo(SampleBadges.NAME);
    }

    @Test
    void tellsByTheNumberOrTheSquareNothingOfThePerson() {
        Credential issued = issue((Instant) null);
        Verdict byNumber = checking.check(new CredentialNumber(issued.number()));
        assertThat(byNumber.outcome()).isEqualTo(Outcome.VALID);
        assertThat(byNumber.name()).isNull();
        assertThat(checking.check(issued.claim()).name()).isNull();
        assertThat(checking.check(CredentialNumber.draw()).outcome()).isEqualTo(Outcome.UNKNOWN_NUMBER);
    }

    @Test
    void neverFindsTrueWhatWasAlteredByOneBit() {
        Credential issued = issue((Instant) null);
        var random = new Random(20261127);
        for (String shown : List.of(issued.document(), issued.token(), issued.claim())) {
            byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                byte[] altered = bytes.clone();
                altered[i] ^= (byte) (1 << random.nextInt(8));
                assertThat(look(altered).outcome())
                        .as("byte %d of %s", i, shown)
                        .isNotIn(Outcome.VALID, Outcome.REVOKED, Outcome.EXPIRED, Outcome.NOT_YET);
            }
        }
    }

    private Verdict look(byte[] file) {
        try {
            return checking.check(Shown.in(file));
        } catch (Json.Unreadable unreadable) {
            return Verdict.only(Outcome.UNREADABLE);
        }
    }

    @Test
    void saysWhenAndWhySomethingWasTakenBack() {
        Credential issued = issue((Instant) null);
        CredentialNumber number = new CredentialNumber(issued.number());
        Acting.as(administrator, () -> {
            issuing.revoke(number, Reason.REPLACED);
            issuing.revoke(number, Reason.MISTAKE);
            return null;
        });
        for (Verdict verdict : List.of(
                checking.check(number),
                checking.check(issued.document()),
                checking.check(issued.token()),
                checking.check(issued.claim()))) {
            assertThat(verdict.outcome()).isEqualTo(Outcome.REVOKED);
            assertThat(verdict.reason()).isEqualTo(Reason.REPLACED);
            assertThat(verdict.revokedAt()).isNotNull();
        }
    }

    @Test
    void saysThatSomethingHasRunOut() {
        Credential issued = issue(Instant.parse("2099-01-01T00:00:00Z"));
        ObjectNode early = Json.read(String.valueOf(issued.document()));
        early.remove("proof");
        early.put("validFrom", "2001-01-01T00:00:00Z").put("validUntil", "2002-01-01T00:00:00Z");
        assertThat(checking.check(resigned(early).toString()).outcome()).isEqualTo(Outcome.EXPIRED);
        early.put("validFrom", "2198-01-01T00:00:00Z").put("validUntil", "2199-01-01T00:00:00Z");
        assertThat(checking.check(resigned(early).toString()).outcome()).isEqualTo(Outcome.NOT_YET);
    }

    private ObjectNode resigned(ObjectNode document) {
        Ed25519.Pair pair = keys.current(house);
        return Proof.sign(
                document,
                addresses.did(house) + "#" + Base58.multikey(pair.key()),
                pair.seed(),
                Instant.parse("2026-11-02T09:00:00Z"));
    }

    @Test
    void keepsTrueWhatAnOlderKeySigned() {
        Credential before = issue((Instant) null);
        keys.replace(house);
        Credential after = issue((Instant) null);
        assertThat(Proof.method(Json.read(String.valueOf(after.document()))))
                .isNotEqualTo(Proof.method(Json.read(String.valueOf(before.document()))));
        for (String shown : List.of(before.document(), before.token(), before.claim(), after.document())) {
            assertThat(checking.check(shown).outcome()).isEqualTo(Outcome.VALID);
        }
    }

    @Test
    void seesThatSomethingIsNotByWhomItClaims() {
        ObjectNode forged = Json.read(String.valueOf(issue((Instant) null).document()));
        forged.remove("proof");
        Ed25519.Pair liar = Ed25519.make();
        String method = addresses.did(house) + "#" + Base58.multikey(liar.key());
        Instant at = Instant.parse("2026-11-02T09:00:00Z");
        assertThat(checking.check(Proof.sign(forged, method, liar.seed(), at).toString())
                        .outcome())
                .isEqualTo(Outcome.NOT_THEIRS);
        assertThat(checking.check(Token.sign(forged, method, liar.seed())).outcome())
                .isEqualTo(Outcome.NOT_THEIRS);

        OrganisationId other = neighbourhood.house("Another House");
        Ed25519.Pair others = keys.current(other);
        String theirs = addresses.did(other) + "#" + Base58.multikey(others.key());
        assertThat(checking.check(Proof.sign(forged, theirs, others.seed(), at).toString())
                        .outcome())
                .isEqualTo(Outcome.NOT_THEIRS);
    }

    @Test
    void doesNotVouchForStrangers() {
        ObjectNode badge = SampleBadges.badge(SampleBadges.award());
        badge.remove("credentialStatus");
        Ed25519.Pair stranger = Ed25519.make();
        String key = Base58.multikey(stranger.key());
        Instant at = Instant.parse("2026-11-02T09:00:00Z");
        badge.put("issuer", "did:key:" + key);
        ObjectNode signed = Proof.sign(badge, "did:key:" + key + "#" + key, stranger.seed(), at);
        assertThat(checking.check(signed.toString()).outcome()).isEqualTo(Outcome.UNKNOWN_ISSUER);
        signed.put("name", "Something greater");
        assertThat(checking.check(signed.toString()).outcome()).isEqualTo(Outcome.CHANGED);
        badge.put("issuer", "did:web:nobody.example.org");
        ObjectNode far = Proof.sign(badge, "did:web:nobody.example.org#k", stranger.seed(), at);
        assertThat(checking.check(far.toString()).outcome()).isEqualTo(Outcome.UNKNOWN_ISSUER);
        assertThat(checking.check(badge.toString()).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void readsNothingOutOfRubbish() {
        for (String rubbish : List.of(
                "", "{", "{}", "a.b.c", "\u202e", "x".repeat(100_000), "[".repeat(100_000), "{\"a\":".repeat(5_000))) {
            assertThat(checking.check(rubbish).outcome()).isEqualTo(Outcome.UNREADABLE);
        }
    }

    @Test
    void issuesOnceForOneOccasionHoweverManyAskAtOnce() throws Exception {
        Award award = SampleBadges.award(house, null, null);
        List<Callable<CredentialNumber>> askings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            askings.add(() -> Acting.as(administrator, () -> issuing.issue(award)));
        }
        Set<CredentialNumber> numbers = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<CredentialNumber> each : pool.invokeAll(askings)) {
                numbers.add(each.get());
            }
        }
        assertThat(numbers).hasSize(1);
    }

    @Test
    void givesEachItsOwnPlaceAndOneKeyToAllWhenManyAreIssuedAtOnce() throws Exception {
        List<Callable<CredentialNumber>> askings = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            askings.add(() -> Acting.as(administrator, () -> issuing.issue(SampleBadges.award(house, null, null))));
        }
        Set<Object> places = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<CredentialNumber> each : pool.invokeAll(askings)) {
                Credential issued = enquiries.ask(each.get()).orElseThrow();
                assertThat(checking.check(issued.document()).outcome()).isEqualTo(Outcome.VALID);
                places.add(new StatusLists.Place(issued.list(), issued.index()));
            }
        }
        assertThat(places).hasSize(24);
        assertThat(keys.listOf(house)).hasSize(1);
    }

    @Test
    void showsThePersonsOwnAndTheHousesToNobodyElse() {
        Viewer.Person holder = world.newcomer("Rania Khoury");
        Viewer.Person stranger = world.newcomer("Somebody Else");
        Viewer.Person colleague = world.member("Colleague", house, Role.TRAINER);
        Credential issued = issue(SampleBadges.award(house, holder.id(), null));
        CredentialNumber number = new CredentialNumber(issued.number());
        assertThat(Acting.as(holder, () -> credentials.find(number))).isPresent();
        assertThat(Acting.as(administrator, () -> credentials.find(number))).isPresent();
        assertThat(Acting.as(stranger, () -> credentials.find(number))).isEmpty();
        assertThat(Acting.as(colleague, () -> credentials.find(number))).isEmpty();
        assertThat(credentials.find(number)).isEmpty();
    }

    @Test
    void keepsPrivateKeysSealed() {
        Ed25519.Pair pair = keys.current(house);
        byte[] sealed = jdbc.sql("select sealed from credentials.issuer_key where organisation_id = ?")
                .param(house.value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(pair.seed(), StandardCharsets.ISO_8859_1));
        assertThat(keys.current(house).seed()).isEqualTo(pair.seed());
    }
}
