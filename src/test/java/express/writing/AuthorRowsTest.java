package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees who is asked and who writes along, whatever the code above forgets. */
@ModuleTest
class AuthorRowsTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Parts parts;

    @Autowired
    Presences presences;

    @Autowired
    Askings askings;

    @Autowired
    Authors authors;

    @Autowired
    Inviting inviting;

    @Autowired
    WritingData data;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId house;
    private Viewer.Person nadia;
    private Viewer.Person ingrid;
    private Viewer.Person stranger;
    private Draft draft;

    @BeforeEach
    void begin() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        ingrid = world.member("Ingrid", desk.house(), Role.EDITOR);
        stranger = world.member("Sami", desk.house(), Role.EDITOR);
        draft = desk.draft(nadia, house);
    }

    private void ask(Viewer.Person by, PersonId who) {
        Acting.as(by, () -> {
            inviting.ask(by, draft, "A title", "House", World.emailOf(who));
            return null;
        });
    }

    private void join(Viewer.Person who) {
        ask(nadia, who.id());
        UUID asking = as(who, () -> askings.listFor(who)).getFirst().id();
        assertThat(as(who, () -> askings.accept(who, asking))).contains(draft.id());
    }

    @Test
    void showARequestToBothSidesOnly() {
        ask(nadia, ingrid.id());
        assertThat(as(ingrid, () -> askings.listFor(ingrid)))
                .singleElement()
                .satisfies(asking -> assertThat(asking.title()).isEqualTo("A title"));
        assertThat(as(nadia, () -> askings.list(draft.id()))).hasSize(1);
        for (Viewer other : List.of(stranger, world.operator(), Viewer.VISITOR)) {
            assertThat(count(other, "asking")).isZero();
        }
        assertThat(count(ingrid, "draft")).as("not before they accept").isZero();
        assertThat(name(ingrid, nadia)).isEqualTo("Nadia");
        assertThat(name(nadia, ingrid)).as("not before they accept").isEmpty();
    }

    @Test
    void hideWhetherAnAddressBelongsToAnybody() {
        ask(nadia, ingrid.id());
        ask(nadia, PersonId.next());
        assertThat(as(nadia, () -> askings.list(draft.id()))).hasSize(2);
        assertThat(as(
                        nadia,
                        () -> jdbc.sql("select count(*) from writing.asked")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void makeNobodyAnAuthorWhoDidNotAccept() {
        ask(nadia, ingrid.id());
        assertThat(refused(nadia, "insert into writing.author values (:draft, :house, :ingrid, now())"))
                .isTrue();
        assertThat(refused(stranger, "insert into writing.author values (:draft, :house, base.person(), now())"))
                .isTrue();
        assertThat(refused(
                        stranger,
                        "insert into writing.asking values (gen_random_uuid(), :draft, :house, 'a@example.org', '',"
                                + " now(), base.person())"))
                .isTrue();
        assertThat(refused(
                        stranger,
                        "insert into writing.asked select id, base.person() from writing.asking where draft_id"
                                + " = :draft"))
                .as("sees none to take")
                .isFalse();
        assertThat(as(stranger, () -> askings.listFor(stranger))).isEmpty();
        assertThat(refused(nadia, "insert into writing.byline values (:draft, :ingrid)"))
                .isTrue();
    }

    @Test
    void letCoAuthorsWriteAndSeeEachOther() {
        Viewer.Person omar = world.member("Omar", desk.house(), Role.EDITOR);
        join(ingrid);
        join(omar);
        as(nadia, () -> presences.tell(nadia, draft.id(), Part.STEP));
        assertThat(as(ingrid, () -> authors.list(draft.id()))).containsExactlyInAnyOrder(ingrid.id(), omar.id());
        assertThat(name(ingrid, omar)).isEqualTo("Omar");
        assertThat(name(ingrid, nadia)).isEqualTo("Nadia");
        assertThat(name(nadia, ingrid)).isEqualTo("Ingrid");
        assertThat(name(stranger, ingrid)).isEmpty();
        assertThat(name(stranger, nadia)).isEmpty();
        assertThat(save(ingrid)).isTrue();
        Draft seen = as(ingrid, () -> drafts.get(draft.id()));
        assertThat(WritingAccess.mayWrite(ingrid, seen)).isTrue();
        assertThat(WritingAccess.mayAsk(ingrid, seen)).isFalse();
        assertThat(as(nadia, () -> drafts.get(draft.id())).joined()).isFalse();
    }

    @Test
    void showCoAuthorsNothingElseOfTheOrganisation() {
        Draft other = desk.draft(nadia, house);
        join(ingrid);
        assertThat(as(ingrid, () -> drafts.list(null))).extracting(Draft::id).containsExactly(draft.id());
        assertThat(name(ingrid, world.member("Jonas", house, Role.ADVISER))).isEmpty();
        assertThat(other.id()).isNotEqualTo(draft.id());
    }

    @Test
    void canBeEndedByEitherSideAndNobodyElse() {
        Viewer.Person omar = world.member("Omar", desk.house(), Role.EDITOR);
        join(ingrid);
        join(omar);
        assertThat(as(stranger, () -> authors.end(draft.id(), ingrid.id()))).isFalse();
        assertThat(as(omar, () -> authors.end(draft.id(), ingrid.id()))).isFalse();
        assertThat(as(ingrid, () -> authors.end(draft.id(), ingrid.id()))).isTrue();
        assertThat(as(nadia, () -> authors.end(draft.id(), omar.id()))).isTrue();
        assertThat(as(nadia, () -> authors.list(draft.id()))).isEmpty();
        assertThat(count(ingrid, "draft")).isZero();
        assertThat(name(ingrid, omar)).isEmpty();
    }

    @Test
    void cannotBeAcceptedAfterTheyWereTakenBackOrByOthers() {
        ask(nadia, ingrid.id());
        UUID asking = as(ingrid, () -> askings.listFor(ingrid)).getFirst().id();
        assertThat(as(stranger, () -> askings.accept(stranger, asking))).isEmpty();
        assertThat(as(stranger, () -> askings.end(asking))).isFalse();
        assertThat(as(nadia, () -> askings.end(asking))).isTrue();
        assertThat(as(ingrid, () -> askings.accept(ingrid, asking))).isEmpty();
        assertThat(count(ingrid, "draft")).isZero();
    }

    @Test
    void areGivenToThePersonAndForgottenWithThem() {
        join(ingrid);
        ask(nadia, stranger.id());
        PersonId nobody = world.newcomer("Not an editor").id();
        ask(nadia, nobody);
        assertThat(background(() -> data.export(ingrid.id()))).containsOnlyKeys("joined");
        assertThat(background(() -> data.export(stranger.id()))).containsOnlyKeys("asked");
        assertThat(background(() -> data.export(nadia.id()))).containsOnlyKeys("begun", "asking");
        for (PersonId person : List.of(ingrid.id(), stranger.id(), nobody, nadia.id())) {
            background(() -> {
                data.erase(person);
                return Map.of();
            });
            assertThat(background(() -> data.export(person))).isEmpty();
        }
        Viewer.Person colleague = world.member("Jonas", house, Role.EDITOR);
        assertThat(as(colleague, () -> askings.list(draft.id()))).isEmpty();
        assertThat(as(colleague, () -> authors.list(draft.id()))).isEmpty();
    }

    private boolean save(Viewer.Person by) {
        return as(by, () -> parts.save(by, draft.id(), Part.STEP, 0, new Typed(Map.of("step", List.of("finance")))));
    }

    private String name(Viewer viewer, Viewer.Person other) {
        return as(viewer, () -> people.find(other.id()).map(Person::name).orElse(""));
    }

    private int count(Viewer viewer, String table) {
        String draftOf = table.equals("draft") ? "id" : "draft_id";
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from writing." + table + " where " + draftOf + " = :draft")
                        .param("draft", draft.id().value())
                        .query(Integer.class)
                        .single());
    }

    private boolean refused(Viewer viewer, String sql) {
        try {
            as(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("draft", draft.id().value())
                            .param("house", house.value())
                            .param("ingrid", ingrid.id().value())
                            .update());
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private Map<String, Object> background(Supplier<Map<String, Object>> work) {
        return Acting.inBackground(
                "personal-data", () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
