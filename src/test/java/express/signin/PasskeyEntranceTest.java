package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.people.People;
import express.signin.Admission.Admitted;
import express.signin.Admission.Refused;
import express.signin.Challenges.Challenge;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PasskeyEntranceTest {

    @Autowired
    PasskeyEntrance entrance;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Passkeys passkeys;

    @Autowired
    People people;

    @Autowired
    World world;

    @Autowired
    Backstage backstage;

    @Autowired
    InstantSource time;

    private final Device phone = new Device();
    private Viewer.Person amira;

    @BeforeEach
    void addAPasskey() {
        amira = world.newcomer("Amira");
        assertThat(add(phone, amira)).isTrue();
    }

    @Test
    void letsInWhoHoldsThePasskeyAndWritesItDown() {
        assertThat(use(phone)).isEqualTo(new Admitted(amira.id()));

        Passkey passkey = own(amira).getFirst();
        assertThat(passkey.signCount()).isEqualTo(1);
        assertThat(passkey.usedAt()).isNotNull();
        assertThat(passkey.transports()).isEqualTo("hybrid,internal");
    }

    @Test
    void letsInDevicesThatDoNotCount() {
        for (int time = 0; time < 3; time++) {
            phone.count = -1;
            assertThat(use(phone)).isEqualTo(new Admitted(amira.id()));
        }
    }

    @Test
    void refusesTheOneOfTwoCopiesThatIsBehind() {
        Device copy = phone.copied();
        copy.count = 7;

        assertThat(use(copy)).isEqualTo(new Admitted(amira.id()));
        assertThat(use(phone)).isEqualTo(new Refused(Refusal.PASSKEY_COPIED));
        assertThat(own(amira).getFirst().signCount()).isEqualTo(8);
    }

    @Test
    void takesAnAnswerOnce() {
        phone.count = -1;
        Challenge challenge = challenge();
        String answer = phone.use(ceremonies.ask(challenge));

        assertThat(entrance.enter(answer, Optional.of(challenge))).isEqualTo(new Admitted(amira.id()));
        assertThat(entrance.enter(answer, Optional.of(challenge))).isEqualTo(new Refused(Refusal.PASSKEY_LATE));
    }

    @Test
    void refusesAnAnswerToAnotherQuestionOrToNone() {
        String answer = phone.use(ceremonies.ask(challenge()));

        assertThat(entrance.enter(answer, Optional.of(challenge()))).isEqualTo(new Refused(Refusal.PASSKEY_WRONG));
        assertThat(entrance.enter(answer, Optional.empty())).isEqualTo(new Refused(Refusal.PASSKEY_LATE));
    }

    @Test
    void refusesAnAnswerMadeForAFalsePage() {
        phone.origin = "http://localhost:9999";
        assertThat(use(phone)).isEqualTo(new Refused(Refusal.PASSKEY_WRONG));
    }

    @Test
    void refusesADeviceThatDidNotCheckItsPerson() {
        phone.checksItsPerson = false;
        assertThat(use(phone)).isEqualTo(new Refused(Refusal.PASSKEY_WRONG));

        Device careless = new Device();
        careless.checksItsPerson = false;
        assertThat(make(careless, amira, challenge())).isEmpty();
    }

    @Test
    void refusesAPasskeyThatSpeaksForSomebodyElse() {
        Viewer.Person yonas = world.newcomer("Yonas");
        Device other = new Device();
        add(other, yonas);
        phone.claimToBeOf(other);

        assertThat(use(phone)).isEqualTo(new Refused(Refusal.PASSKEY_WRONG));
    }

    @Test
    void refusesAnotherKeyUnderAKnownName() {
        Device forger = new Device();
        make(forger, amira, challenge());
        String theirs = forger.use(ceremonies.ask(challenge()));
        String named = theirs.replace(forger.name(), phone.name());

        assertThat(entrance.enter(named, Optional.of(challenge()))).isEqualTo(new Refused(Refusal.PASSKEY_WRONG));
    }

    @Test
    void knowsARemovedPasskeyNoMore() {
        Acting.as(amira, () -> {
            passkeys.remove(passkeys.list(amira.id()).getFirst().id());
            return null;
        });
        assertThat(use(phone)).isEqualTo(new Refused(Refusal.PASSKEY_UNKNOWN));
    }

    @Test
    void refusesWhoseAccountIsClosed() {
        backstage.close(amira.id(), world.operator());
        assertThat(use(phone)).isEqualTo(new Refused(Refusal.DEACTIVATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "no json", "{\"id\":\"AAAA\",\"response\":{}}", "{\"id\":7}"})
    void refusesWhatIsNoAnswer(String junk) {
        assertThat(entrance.enter(junk, Optional.of(challenge()))).isInstanceOf(Refused.class);
        assertThat(ceremonies.made(junk, challenge())).isEmpty();
    }

    @Test
    void givesTheSameKeyToOnePersonOnly() {
        assertThat(add(phone, world.newcomer("Yonas"))).isFalse();
    }

    @Test
    void callsThePersonBySomethingThatNamesNobody() {
        byte[] handle = Acting.as(amira, () -> passkeys.handle(amira.id()));

        assertThat(handle).hasSize(32).isEqualTo(Acting.as(amira, () -> passkeys.handle(amira.id())));
        assertThat(new String(handle, StandardCharsets.ISO_8859_1))
                .doesNotContain(amira.id().toString());
    }

    @Test
    void showsPasskeysToTheirPersonOnly() {
        Viewer.Person yonas = world.newcomer("Yonas");

        assertThat(own(amira)).hasSize(1);
        assertThat(Acting.as(yonas, () -> passkeys.list(amira.id()))).isEmpty();
        assertThat(Acting.as(world.operator(), () -> passkeys.list(amira.id()))).isEmpty();
        assertThat(passkeys.list(amira.id())).isEmpty();
    }

    private boolean add(Device device, Viewer.Person person) {
        return make(device, person, challenge())
                .map(made -> new Passkey(
                        Ids.next(),
                        person.id(),
                        made.credentialId(),
                        made.publicKey(),
                        made.signCount(),
                        made.backupEligible(),
                        made.transports(),
                        "Phone",
                        Instant.parse("2026-09-01T08:00:00Z"),
                        null))
                .map(passkey -> Acting.as(person, () -> passkeys.add(passkey)))
                .orElse(false);
    }

    private Optional<Ceremonies.Made> make(Device device, Viewer.Person person, Challenge challenge) {
        String offer = Acting.as(
                person,
                () -> ceremonies.offer(challenge, people.get(person.id()), passkeys.handle(person.id()), List.of()));
        return ceremonies.made(device.make(offer), challenge);
    }

    private Admission use(Device device) {
        Challenge challenge = challenge();
        return entrance.enter(device.use(ceremonies.ask(challenge)), Optional.of(challenge));
    }

    private List<Passkey> own(Viewer.Person person) {
        return Acting.as(person, () -> passkeys.list(person.id()));
    }

    private Challenge challenge() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Challenge(bytes, time.instant());
    }
}
