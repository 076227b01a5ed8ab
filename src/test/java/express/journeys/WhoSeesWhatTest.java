package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.Due;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.journeys.Accompanied.House;
import express.people.Kept;
import express.people.Memberships;
import express.people.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people do in whatever order and however much time passes, nobody ever sees data of somebody without a case, a
 * living consent or a glass that was broken: what the database shows is compared with a model after every act. The model
 * asks the program nothing, and counts its own days.
 */
@ModuleTest
class WhoSeesWhatTest {

    private static final int SEQUENCES = Budget.of(6, 200);

    /** Each of them comes to something, and the last is the erasure. */
    private static final int ACTS = 14;

    private static final String NOTHING = "nothing";
    private static final String ERASED = "erased";

    /** For how many days people say yes: some run out at the first that pass, others in the middle, and some not at all. */
    private static final List<Integer> TERMS = List.of(3, 30, 300);

    private static final Map<Category, List<String>> TABLES = Map.of(
            Category.NAME,
            List.of("journeys.name"),
            Category.CONTACT,
            List.of("journeys.contact"),
            Category.LANGUAGES,
            List.of("journeys.tongue"),
            Category.PLAN,
            List.of(
                    "accompaniment.goal",
                    "accompaniment.step",
                    "accompaniment.closing",
                    "accompaniment.posture",
                    "accompaniment.wait"),
            Category.SESSIONS,
            List.of("accompaniment.session"));

    /** What an adviser writes of somebody in other modules; a referral waits for their yes. */
    private static final List<String> WRITTEN = List.of("""
        insert into accompaniment.goal (network_id, journey_id, id, words, language, made_at)
        values (:network, :journey, :id, 'A bakery', 'en', now())
        """, """
        insert into accompaniment.step (network_id, journey_id, id, goal_id, words, who, other, made_at)
        values (:network, :journey, :id, :id, 'Ask the town', 'PERSON', '', now())
        """, """
        insert into accompaniment.closing (network_id, journey_id, id, outcome, words, closed_at, reopened_at)
        values (:network, :journey, :id, 'PAUSE', 'A child was born', now(), now())
        """, """
        insert into accompaniment.posture (network_id, journey_id, occasion, statement, value, rated_at)
        values (:network, :journey, 'BEFORE', 'explain', 4, now())
        """, """
        insert into accompaniment.session (
            network_id, journey_id, id, at, minutes, way, topics, next_step, note, interpreter)
        values (:network, :journey, :id, now(), 30, 'PHONE', '{idea}', 'Ask the bank', 'Is shy', '')
        """, """
        insert into referrals.referral (
            network_id, journey_id, id, sender_id, receiver_id, service, consent_id, step, words, language, interpreter,
            state, state_since, prepared_by, prepared_at, due_at)
        values (
            :network, :journey, :id, :house, :receiver, 'Mentors', :consent, 'MENTORING', 'Wants a mentor', 'ti', false,
            'PREPARED', now(), :adviser, now(), now() + interval '9 days')
        """);

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Journeys journeys;

    @Autowired
    Consents consents;

    @Autowired
    Consenting consenting;

    @Autowired
    HandingOver handing;

    @Autowired
    Joints joints;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    Ending ending;

    @Autowired
    Organisations organisations;

    @Autowired
    Memberships memberships;

    @Autowired
    List<PersonalData> held;

    @Autowired
    List<Kept> kept;

    @Autowired
    JdbcClient jdbc;

    private interface Deed {

        /** What came of it, in a word that is the same of all of its kind. */
        String of(Model model, Random random) throws Exception;
    }

    /** What is in every sequence unless it ends before or the file does not let it any more; the erasure ends each. */
    private final Map<String, Deed> due = Map.of(
            "shared",
            this::share,
            "withdrew",
            this::withdraw,
            "sent on",
            (model, _) -> send(model),
            "joined",
            (model, _) -> joinOrPart(model),
            "parted",
            (model, _) -> joinOrPart(model),
            "handed on",
            this::handOn);

    /** @param joined whether the case came to them by it, and goes again with it */
    private record Cover(UUID id, Viewer.Person to, boolean joined) {}

    /** @param until the day of the model on which it runs out */
    private record Given(UUID id, House receiver, Purpose purpose, Set<Category> categories, int until) {}

    /** What ought to be so. */
    private final class Model {

        final House house = accompanied.house();
        final Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        final Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        final List<House> receivers =
                List.of(accompanied.beside(house, Role.LENDER), accompanied.beside(house, Role.ADVISER));
        final JourneyId id = accompanied.open(house, "Model " + Ids.next());
        final Viewer.Person person = accompanied.own(house, id);
        final Viewer.Person other = world.member("Twila", house.id(), Role.ADVISER);
        /** Of the same person, in the hands of another adviser. */
        final JourneyId twin = accompanied.open(new House(house.id(), house.network(), other), "Twin " + Ids.next());

        final Set<PersonId> workers = new HashSet<>(Set.of(house.adviser().id()));
        final Set<PersonId> glasses = new HashSet<>();
        final List<Given> given = new ArrayList<>();
        final List<Cover> covers = new ArrayList<>();

        /** How many days have passed. */
        int day;

        /** Of those who have the case. */
        @Nullable
        PersonId leader = house.adviser().id();

        /** The latest yes that they were asked for or gave to be sent on, and when it runs out. */
        @Nullable
        UUID referred;

        int referredUntil = 100;

        @Nullable
        UUID referral;

        @Nullable
        UUID joint;

        boolean held = true;
        boolean sent;
        boolean ended;
        boolean dropped;
        boolean closed;
        boolean gone;

        /** Whether somebody of a receiver has seen something by a yes. */
        boolean shown;

        /** Once a referral is over, nobody waits for anything. */
        boolean keeps(String table) {
            return !ended && !dropped || !table.equals("accompaniment.wait");
        }

        /** With the file ends what is open in it: a referral has an outcome, or is dropped if nobody has said yes to it. */
        void over() {
            dropped |= !sent;
            ended |= sent;
            given.removeIf(it -> it.id().equals(referred));
        }

        void withdrawn(Given one) {
            ended |= one.id().equals(referred);
        }

        void agreed(UUID consent, int until) {
            given.removeIf(it -> it.id().equals(referred));
            referred = consent;
            referredUntil = until;
            given.add(new Given(consent, receivers.getLast(), Purpose.REFER, EnumSet.of(Category.NAME), until));
        }

        void pass(int days) {
            day += days;
            given.removeIf(it -> it.until() <= day);
            glasses.clear();
        }

        /** The last one stays in a file that goes on. */
        boolean isNeeded(PersonId person) {
            return !closed && workers.equals(Set.of(person));
        }

        /** Of those who are left one leads. */
        void leaves(PersonId person) {
            workers.remove(person);
            if (leader == null || leader.equals(person)) {
                leader = workers.stream().findFirst().orElse(null);
            }
        }

        boolean sees(Viewer.Person viewer, Category category) {
            return isInside(viewer) || !gone && held && given.stream().anyMatch(it -> opens(it, viewer, category));
        }

        /** Who sees all of it, and not by a consent. */
        boolean isInside(Viewer.Person viewer) {
            return !gone
                    && (viewer.equals(person)
                            || held
                                    && (workers.contains(viewer.id())
                                            || glasses.contains(viewer.id())
                                            || joint != null && viewer.equals(other)));
        }

        boolean isReceiver(Viewer.Person viewer) {
            return receivers.stream().anyMatch(it -> it.adviser().equals(viewer));
        }

        /** What waits for the person's yes is for nobody else; afterwards only by this yes. */
        boolean seesReferral(Viewer.Person viewer) {
            return !dropped
                    && (isInside(viewer)
                            || !gone
                                    && held
                                    && given.stream()
                                            .anyMatch(it ->
                                                    it.id().equals(referred) && opens(it, viewer, Category.NAME)));
        }

        /** In whose list of cases it stands, or who counts it; joined, it stands there as the other file unless it is closed. */
        boolean lists(Viewer.Person viewer) {
            boolean together = joint != null;
            if (gone || !held || together && !closed) {
                return false;
            }
            return viewer.equals(head)
                    ? together || !workers.isEmpty()
                    : workers.contains(viewer.id()) || together && viewer.equals(other);
        }

        boolean listsTwin(Viewer.Person viewer) {
            boolean together = !gone && held && joint != null;
            return viewer.equals(head) || viewer.equals(other) || together && workers.contains(viewer.id());
        }

        /** A loan is for lenders only; a referral is also for those of a lender who receive people. */
        private boolean opens(Given consent, Viewer.Person viewer, Category category) {
            Set<Role> let = consent.purpose() == Purpose.LEND ? Set.of(Role.LENDER) : Set.of(Role.ADVISER, Role.LENDER);
            return consent.categories().contains(category)
                    && let.stream()
                            .anyMatch(it -> viewer.is(it, consent.receiver().id()));
        }

        List<Viewer.Person> everybody() {
            return List.of(
                    person,
                    house.adviser(),
                    colleague,
                    other,
                    head,
                    receivers.getFirst().adviser(),
                    receivers.getLast().adviser());
        }
    }

    @Test
    void neverShowsWhatNobodyAgreedTo() throws Exception {
        int whole = 0;
        int shown = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            var model = new Model();
            model.referred = accompanied.as(model.house.adviser(), () -> write(model));
            whole += live(model, seed) ? 1 : 0;
            shown += model.shown ? 1 : 0;
        }
        assertThat(whole)
                .as("sequences with a yes, its withdrawal, a referral, a merge that is undone, a hand-over, an erasure")
                .isPositive();
        assertThat(shown).as("sequences in which a receiver saw something").isPositive();
    }

    /** Whether all that was due came about, and the person was erased at the end. */
    private boolean live(Model model, int seed) throws Exception {
        var random = new Random(seed);
        var left = new Due<>(due, random);
        List<String> done = new ArrayList<>();
        while (!model.gone) {
            int toCome = ACTS - 1 - done.size();
            String did = toCome == 0
                    ? erase(model)
                    : left.draw(random, toCome).orElse(this::act).of(model, random);
            left.did(did);
            if (!did.equals(NOTHING)) {
                done.add(did);
                compare(model, "seed " + seed + ": " + done);
            }
        }
        return left.isOver() && done.getLast().equals(ERASED);
    }

    private UUID write(Model model) {
        Viewer.Person adviser = model.house.adviser();
        House receiver = model.receivers.getLast();
        UUID id = Ids.next();
        model.referral = id;
        Consent waits = consenting.ask(
                adviser,
                journeys.get(model.id),
                new Consenting.Question(
                        Purpose.REFER,
                        receiver.id(),
                        List.of(Category.NAME),
                        id,
                        in(model.referredUntil),
                        Locale.ENGLISH,
                        ""));
        WRITTEN.forEach(written -> jdbc.sql(written)
                .param("network", model.house.network().value())
                .param("journey", model.id.value())
                .param("id", id)
                .param("house", model.house.id().value())
                .param("receiver", receiver.id().value())
                .param("consent", waits.id())
                .param("adviser", adviser.id().value())
                .update());
        return waits.id();
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private void compare(Model model, String done) {
        for (Viewer.Person viewer : model.everybody()) {
            TABLES.forEach((category, tables) -> tables.forEach(table -> check(
                    viewer,
                    table,
                    model,
                    model.keeps(table) && model.sees(viewer, category),
                    category + " after " + done)));
            check(viewer, "referrals.referral", model, model.seesReferral(viewer), "the referral after " + done);
            check(viewer, "accompaniment.load", model, model.lists(viewer), "the case after " + done);
            assertThat(accompanied.count(viewer, "accompaniment.load", model.twin) > 0)
                    .as(viewer.name() + " has the other case after " + done)
                    .isEqualTo(model.listsTwin(viewer));
        }
    }

    private void check(Viewer.Person viewer, String table, Model model, boolean sees, String what) {
        assertThat(accompanied.count(viewer, table, model.id) > 0)
                .as(viewer.name() + " sees in " + table + " " + what)
                .isEqualTo(sees);
        model.shown |= sees && model.isReceiver(viewer);
    }

    private String act(Model model, Random random) throws Exception {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 23 -> share(model, random);
            case 4 -> withdraw(model, random);
            case 5, 7 -> pass(model, random);
            case 6 -> breakGlass(model);
            case 8, 9 -> handOver(model, random);
            case 10 -> takeFromTheSeat(model);
            case 11 -> holdOrNot(model);
            case 12 -> send(model);
            case 13, 14 -> joinOrPart(model);
            case 15, 16 -> closeOrReopen(model);
            case 17, 18 -> handOn(model, random);
            case 19 -> endCover(model, random);
            case 20 -> random.nextInt(3) == 0 ? growOld(model) : handOn(model, random);
            default -> renew(model, random);
        };
    }

    private String share(Model model, Random random) {
        if (!model.held || model.workers.isEmpty()) {
            return NOTHING;
        }
        House receiver = model.receivers.get(random.nextInt(2));
        Purpose purpose = random.nextBoolean() ? Purpose.LEND : Purpose.REFER;
        Set<Category> categories = EnumSet.noneOf(Category.class);
        TABLES.keySet().stream().sorted().filter(it -> random.nextBoolean()).forEach(categories::add);
        if (categories.isEmpty()) {
            categories.add(Category.NAME);
        }
        Viewer.Person by = asker(model, random);
        boolean yes = random.nextInt(5) > 0;
        int days = TERMS.get(random.nextInt(TERMS.size()));
        UUID consent = ask(
                model,
                by,
                new Consenting.Question(
                        purpose, receiver.id(), List.copyOf(categories), null, in(days), Locale.ENGLISH, ""),
                yes);
        if (yes) {
            model.given.add(new Given(consent, receiver, purpose, categories, model.day + days));
        }
        return (yes ? "shared " : "asked ") + purpose + categories + " for " + days;
    }

    private static Viewer.Person asker(Model model, Random random) {
        Viewer.Person adviser = model.house.adviser();
        return model.workers.contains(adviser.id()) && random.nextBoolean() ? adviser : model.person;
    }

    private UUID ask(Model model, Viewer.Person by, Consenting.Question question, boolean yes) {
        return accompanied.as(by, () -> {
            CaseFile journey = journeys.get(model.id);
            Consent asked = consenting.ask(by, journey, question);
            assertThat(yes && consenting.give(by, journey, asked)).isEqualTo(yes);
            return asked.id();
        });
    }

    /** The person says yes to what was prepared for them. */
    private String send(Model model) {
        UUID referred = model.referred;
        if (!model.held || model.dropped || model.sent || referred == null) {
            return NOTHING;
        }
        boolean late = model.referredUntil <= model.day;
        boolean lives = accompanied.as(
                model.person, () -> consenting.give(model.person, journeys.get(model.id), consents.get(referred)));
        assertThat(lives).as("a yes to a question that has run out").isEqualTo(!late);
        if (late) {
            return "said yes too late";
        }
        model.sent = true;
        model.agreed(referred, model.referredUntil);
        return "sent on";
    }

    /** It may go on for longer, also if it has run out meanwhile; as long as their yes is lacking, nothing changes. */
    private String renew(Model model, Random random) {
        if (!model.held || !model.sent || model.ended) {
            return NOTHING;
        }
        Viewer.Person by = asker(model, random);
        boolean yes = random.nextInt(4) > 0;
        int until = Math.max(model.day, model.referredUntil) + TERMS.get(random.nextInt(TERMS.size()));
        UUID consent = ask(
                model,
                by,
                new Consenting.Question(
                        Purpose.REFER,
                        model.receivers.getLast().id(),
                        List.of(Category.NAME),
                        model.referral,
                        in(until - model.day),
                        Locale.ENGLISH,
                        ""),
                yes);
        if (yes) {
            model.agreed(consent, until);
        }
        return (yes ? "renewed until " : "asked to renew until ") + until;
    }

    /** The adviser of the one file asks, and the one of the other agrees; either may part them. */
    private String joinOrPart(Model model) {
        UUID joint = model.joint;
        if (joint != null) {
            accompanied.as(model.other, () -> joints.part(joint, model.other.id()));
            model.joint = null;
            return "parted";
        }
        Viewer.Person adviser = model.house.adviser();
        if (!model.held || !model.workers.contains(adviser.id())) {
            return NOTHING;
        }
        Joint asked = accompanied.as(
                adviser,
                () -> joints.ask(journeys.get(model.id), journeys.get(model.twin), adviser.id())
                        .orElseThrow());
        assertThat(accompanied.as(model.other, () -> joints.join(asked.id(), model.other.id())))
                .isTrue();
        model.joint = asked.id();
        return "joined";
    }

    /** Whoever saw something goes on seeing it, as an end is no reason to take a yes back; but no referral goes on. */
    private String closeOrReopen(Model model) {
        Viewer.Person adviser = model.house.adviser();
        if (!model.held || !model.workers.contains(adviser.id())) {
            return NOTHING;
        }
        boolean closes = !model.closed;
        boolean done = accompanied.as(adviser, () -> {
            CaseFile now = journeys.get(model.id);
            return closes
                    ? ending.close(adviser, now, CaseFile.Outcome.JOB, Map.of("referral-" + model.referral, "HELPED"))
                    : ending.reopen(adviser, now);
        });
        assertThat(done).as(closes ? "is closed" : "is opened again").isTrue();
        model.closed = closes;
        if (closes) {
            model.over();
        }
        return model.closed ? "closed" : "opened again";
    }

    private String withdraw(Model model, Random random) {
        if (model.given.isEmpty()) {
            return NOTHING;
        }
        Given one = model.given.remove(random.nextInt(model.given.size()));
        model.withdrawn(one);
        accompanied.as(model.person, () -> {
            consenting.withdraw(model.person, journeys.get(model.id), consents.get(one.id()));
            return one;
        });
        return "withdrew";
    }

    /** What has an end comes to it: nothing is written anew, only the time passes. */
    private String pass(Model model, Random random) throws Exception {
        int days = random.nextBoolean() ? 4 : 40;
        Accompanied.pass(model.id, days);
        model.pass(days);
        return days + " days passed";
    }

    private String breakGlass(Model model) {
        if (!model.held) {
            return NOTHING;
        }
        accompanied.as(model.colleague, () -> {
            breaking.open(
                    model.colleague,
                    organisations.get(model.house.slug()),
                    journeys.get(model.id),
                    "there is no other way");
            return model;
        });
        model.glasses.add(model.colleague.id());
        return "broke the glass";
    }

    private String handOver(Model model, Random random) {
        if (!model.held) {
            return NOTHING;
        }
        Viewer.Person one = random.nextBoolean() ? model.colleague : model.house.adviser();
        if (model.workers.contains(one.id())) {
            boolean stays = model.isNeeded(one.id());
            assertThat(accompanied.as(model.head, () -> handing.end(model.head, journeys.get(model.id), one.id())))
                    .as(one.name() + " can go")
                    .isEqualTo(!stays);
            if (!stays) {
                model.leaves(one.id());
            }
            return "ended " + one.name();
        }
        boolean leads = random.nextBoolean();
        accompanied.as(model.head, () -> {
            handing.take(model.head, journeys.get(model.id), one.id(), leads);
            return one;
        });
        model.workers.add(one.id());
        if (leads || model.leader == null) {
            model.leader = one.id();
        }
        return "gave to " + one.name();
    }

    /** One adviser gives the case on to the other, for good or as cover. */
    private String handOn(Model model, Random random) {
        Viewer.Person adviser = model.house.adviser();
        Viewer.Person from = model.workers.contains(adviser.id()) ? adviser : model.colleague;
        Viewer.Person to = from.equals(adviser) ? model.colleague : adviser;
        if (!model.held || !model.workers.contains(from.id())) {
            return NOTHING;
        }
        boolean cover = random.nextBoolean();
        boolean had = model.workers.contains(to.id());
        UUID id = Ids.next();
        accompanied.as(
                from,
                () -> jdbc.sql("""
                    insert into accompaniment.handover (
                        network_id, journey_id, id, holder_id, from_id, to_id, note, last_day, state, proposed_at,
                        proposed_by)
                    values (
                        :network, :journey, :id, :house, :from, :to, '',
                        case when cast(:cover as boolean) then current_date + 3 end, 'PROPOSED', now(), :from)
                    """)
                        .param("network", model.house.network().value())
                        .param("journey", model.id.value())
                        .param("id", id)
                        .param("house", model.house.id().value())
                        .param("from", from.id().value())
                        .param("to", to.id().value())
                        .param("cover", cover)
                        .update());
        assertThat(does(to, "select accompaniment.hand_on(:id, now())", id)).isTrue();
        model.workers.add(to.id());
        if (cover) {
            model.covers.add(new Cover(id, to, !had));
        } else {
            model.workers.remove(from.id());
            if (from.id().equals(model.leader)) {
                model.leader = to.id();
            }
        }
        return (cover ? "covered by " : "handed on to ") + to.name();
    }

    private boolean does(Viewer.Person viewer, String act, UUID id) {
        return accompanied.as(
                viewer, () -> jdbc.sql(act).param("id", id).query(Boolean.class).single());
    }

    /** The case goes again from whoever stood in, unless they lead it by now or nobody else has it. */
    private String endCover(Model model, Random random) {
        if (!model.held || model.covers.isEmpty()) {
            return NOTHING;
        }
        Cover cover = model.covers.remove(random.nextInt(model.covers.size()));
        boolean stays = !cover.joined() || cover.to().id().equals(model.leader) || model.workers.size() < 2;
        assertThat(does(model.head, "select accompaniment.end_cover(:id, now())", cover.id()))
                .isTrue();
        if (!stays) {
            model.workers.remove(cover.to().id());
        }
        return "cover over";
    }

    /** Years pass, and what is kept for a time only is removed: a closed file, and no other. */
    private String growOld(Model model) throws Exception {
        Accompanied.owner("update journeys.journey set state_since = '2020-01-01' where id = ?", model.id.value());
        kept.stream()
                .filter(it -> it.what().startsWith("journeys.kept."))
                .forEach(it ->
                        Acting.inBackground("retention", () -> it.removeBefore(Instant.parse("2021-01-01T00:00:00Z"))));
        model.gone = model.closed || !model.held;
        return "grew old";
    }

    /** Whoever is no adviser any more has no case any more, also when they become one again. */
    private String takeFromTheSeat(Model model) {
        if (!model.workers.contains(model.colleague.id())) {
            return NOTHING;
        }
        world.background(() -> memberships.give(model.house.id(), model.colleague.id(), Set.of(Role.EDITOR)));
        world.background(() -> memberships.give(model.house.id(), model.colleague.id(), Set.of(Role.ADVISER)));
        model.workers.remove(model.colleague.id());
        model.glasses.remove(model.colleague.id());
        if (model.colleague.id().equals(model.leader)) {
            model.leader = null;
        }
        return "took the seat";
    }

    private String holdOrNot(Model model) {
        if (!model.held) {
            Consent asked = accompanied.as(model.person, () -> {
                CaseFile journey = journeys.get(model.id);
                Consent question = consenting.ask(
                        model.person,
                        journey,
                        new Consenting.Question(
                                Purpose.HOLD,
                                model.house.id(),
                                List.of(Category.NAME),
                                null,
                                null,
                                Locale.ENGLISH,
                                ""));
                consenting.give(model.person, journey, question);
                return question;
            });
            assertThat(asked.id()).isNotNull();
            model.held = true;
            model.closed = false;
            return "let hold again";
        }
        accompanied.as(model.person, () -> {
            Consent hold = consents.findLiving(model.id, Purpose.HOLD, model.house.id())
                    .orElseThrow();
            consenting.withdraw(model.person, journeys.get(model.id), hold);
            return hold;
        });
        model.held = false;
        model.given.forEach(model::withdrawn);
        model.given.clear();
        model.over();
        return "took back the file";
    }

    private String erase(Model model) {
        Acting.inBackground(
                "personal-data",
                () -> accompanied.as(new Viewer.Background("personal-data"), () -> {
                    held.stream()
                            .filter(it -> it.name().startsWith("journeys"))
                            .forEach(it -> it.erase(model.person.id()));
                    return model;
                }));
        model.gone = true;
        return ERASED;
    }
}
