package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.database.Changes;
import express.frontdoor.Key.Turn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody tries who has no key, or an old one, or the key of somebody else. */
@ModuleTest
class ComingTest {

    private static final Reach REACH = new Reach(List.of(), Set.of(), false);
    private static final Locale TIGRINYA = Locale.forLanguageTag("ti");

    /** A phone keeps the cookie that it was given last. */
    private final class Phone {

        private Cookie held = new Cookie(PhoneKey.COOKIE, "");

        MockHttpServletRequest request() {
            var request = new MockHttpServletRequest();
            request.setCookies(held);
            return request;
        }

        void keep(MockHttpServletResponse response) {
            Optional.ofNullable(response.getCookie(PhoneKey.COOKIE)).ifPresent(it -> held = it);
        }

        Phone greeted() {
            var response = new MockHttpServletResponse();
            coming.greet(request(), response);
            keep(response);
            return this;
        }

        Optional<Approach> approach() {
            return coming.find(request(), new MockHttpServletResponse());
        }

        Phone says(Question question, String answer) {
            coming.say(request(), TIGRINYA, question, answer, REACH);
            return this;
        }

        void leaves() {
            var response = new MockHttpServletResponse();
            coming.leave(request(), response);
            assertThat(response.getCookie(PhoneKey.COOKIE).getMaxAge()).isZero();
        }

        boolean types(String code) {
            var response = new MockHttpServletResponse();
            boolean opened = coming.returnByCode(code, request(), response);
            keep(response);
            return opened;
        }

        boolean follows(String link) {
            var response = new MockHttpServletResponse();
            boolean opened = coming.returnByLink(link, request(), response);
            keep(response);
            return opened;
        }

        Turn turns(String card, String pin) {
            var response = new MockHttpServletResponse();
            Turn turn = coming.returnByCard(card, pin, request(), response);
            keep(response);
            return turn;
        }
    }

    @Autowired
    Coming coming;

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Phone phone;
    private Approach approach;

    @BeforeEach
    void somebodyComes() {
        phone = new Phone().greeted().says(Question.WISH, "MEET");
        approach = phone.approach().orElseThrow();
    }

    private void later(String sql) {
        Acting.inBackground(
                Doorway.PURPOSE,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).param(approach.id()).update()));
    }

    @Test
    void keepsTheSameAnswerOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 5; i++) {
            phone.says(Question.READING, "TALK");
        }
        assertThat(phone.approach().orElseThrow().id()).isEqualTo(approach.id());
        assertThat(phone.approach().orElseThrow().answers())
                .isEqualTo(Answers.NONE.with(Question.WISH, "MEET").with(Question.READING, "TALK"));
    }

    /** Else each tap would have everything read anew that is known of services; what others write meanwhile does. */
    @Test
    void leavesWhatIsRememberedAsItIs() {
        Awaitility.await().until(() -> {
            OptionalLong before = changes.edition();
            phone.says(Question.READING, "TALK");
            return before.isPresent() && before.equals(changes.edition());
        });
        assertThat(phone.approach().orElseThrow().answers().has(Question.READING))
                .isTrue();
    }

    @Test
    void beginsOnceWhenTheFirstAnswerIsSentTwiceAtOnce() throws Exception {
        Phone other = new Phone().greeted();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Phone>> sendings = IntStream.range(0, 4)
                    .<Callable<Phone>>mapToObj(i -> () -> other.says(Question.WISH, "TALK"))
                    .toList();
            for (var sent : pool.invokeAll(sendings)) {
                sent.get();
            }
        }
        assertThat(other.approach()).isPresent();
        assertThat(count("key")).isGreaterThanOrEqualTo(count("approach"));
    }

    private long count(String table) {
        return Acting.inBackground(Doorway.PURPOSE, () -> rows(table));
    }

    @Test
    void givesAPhoneThatHasSaidNothingAnotherSecretEachTime() {
        Phone other = new Phone().greeted();
        String planted = other.held.getValue();
        other.greeted();
        assertThat(other.held.getValue()).isNotEqualTo(planted);
        assertThat(phone.greeted().approach()).contains(approach);
    }

    @Test
    void forgetsWhatNothingElseOpens() {
        phone.leaves();
        assertThat(phone.approach()).isEmpty();
        assertThat(found()).isFalse();
    }

    private boolean found() {
        return Acting.inBackground(
                Doorway.PURPOSE,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from frontdoor.approach where id = ?")
                                        .param(approach.id())
                                        .query(Long.class)
                                        .single()
                                == 1));
    }

    @Test
    void opensByItsCodeOnAnotherPhoneAndNotByAnyOther() {
        String code = coming.code(approach).digits();
        assertThat(code).matches("[0-9]{12}");
        assertThat(coming.code(approach).digits()).isEqualTo(code);
        phone.leaves();
        assertThat(phone.approach()).isEmpty();
        Phone other = new Phone();
        assertThat(other.types("000000000000")).isFalse();
        assertThat(other.types(code.substring(1) + code.charAt(0))).isFalse();
        assertThat(other.types(code)).isTrue();
        assertThat(other.approach().orElseThrow().id()).isEqualTo(approach.id());
    }

    @Test
    void keepsTheCodesOfTwoPeopleApart() {
        Phone other = new Phone().greeted().says(Question.WISH, "TALK");
        String code = coming.code(other.approach().orElseThrow()).digits();
        assertThat(code).isNotEqualTo(coming.code(approach).digits());
        assertThat(phone.types(code)).isTrue();
        assertThat(phone.approach().orElseThrow().id())
                .isEqualTo(other.approach().orElseThrow().id());
    }

    @Test
    void opensNothingByWhatHasRunOut() {
        String code = coming.code(approach).digits();
        String link = coming.link(approach);
        Key.Card card = coming.card(approach);
        later("update frontdoor.key set ends_at = now() - interval '1 second' where approach_id = ?");
        assertThat(phone.approach()).isEmpty();
        assertThat(new Phone().types(code)).isFalse();
        assertThat(coming.leadsBack(link)).isFalse();
        assertThat(new Phone().follows(link)).isFalse();
        assertThat(new Phone().turns(card.token(), card.pin())).isInstanceOf(Turn.Unknown.class);
    }

    @Test
    void followsALinkOnceAndLooksAtItOften() {
        String link = coming.link(approach);
        assertThat(coming.leadsBack(link)).isTrue();
        assertThat(coming.leadsBack(link)).isTrue();
        assertThat(new Phone().follows(link)).isTrue();
        assertThat(coming.leadsBack(link)).isFalse();
        assertThat(new Phone().follows(link)).isFalse();
        assertThat(new Phone().follows(link.substring(1) + "A")).isFalse();
    }

    @Test
    void takesNoKeyForOneOfAnotherKind() {
        String link = coming.link(approach);
        Key.Card card = coming.card(approach);
        assertThat(new Phone().types(card.number())).isFalse();
        assertThat(new Phone().follows(card.token())).isFalse();
        assertThat(new Phone().turns(link, card.pin())).isInstanceOf(Turn.Unknown.class);
        var stolen = new Phone();
        stolen.held = new Cookie(PhoneKey.COOKIE, link);
        assertThat(stolen.approach()).isEmpty();
    }

    @Test
    void locksACardAfterTenWrongPinsEvenForTheRightOne() {
        Key.Card card = coming.card(approach);
        List<Integer> left = IntStream.range(0, 9)
                .mapToObj(i -> phone.turns(card.token(), wrong(card)))
                .map(turn -> ((Turn.Wrong) turn).left())
                .toList();
        assertThat(left).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(phone.turns(card.token(), wrong(card))).isEqualTo(new Turn.Locked(card.number()));
        assertThat(phone.turns(card.token(), card.pin())).isEqualTo(new Turn.Locked(card.number()));
        assertThat(coming.look(card.token())).isEqualTo(new Turn.Locked(card.number()));
    }

    private static String wrong(Key.Card card) {
        return card.pin().equals("000000") ? "000001" : "000000";
    }

    @Test
    void countsTriesThatAreMadeAtOnce() throws Exception {
        Key.Card card = coming.card(approach);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Turn>> tries = IntStream.range(0, 30)
                    .<Callable<Turn>>mapToObj(i -> () -> new Phone().turns(card.token(), wrong(card)))
                    .toList();
            long wrong = 0;
            for (var tried : pool.invokeAll(tries)) {
                wrong += tried.get() instanceof Turn.Wrong ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(Key.MOST_TRIES - 1);
        }
    }

    @Test
    void beginsToCountAnewWhenSomebodyHasComeIn() {
        Key.Card card = coming.card(approach);
        phone.turns(card.token(), wrong(card));
        assertThat(phone.turns(card.token(), card.pin())).isEqualTo(new Turn.Opened(approach.id()));
        assertThat(phone.turns(card.token(), wrong(card))).isEqualTo(new Turn.Wrong(9));
    }

    @Test
    void opensALockedCardByTheNewPinOfAWorkerOnly() {
        Key.Card card = coming.card(approach);
        PersonId worker = adviser().id();
        assertThat(coming.renew(card.number(), worker)).as("not locked").isEmpty();
        IntStream.range(0, 10).forEach(i -> phone.turns(card.token(), wrong(card)));
        String pin = coming.renew(card.number(), worker).orElseThrow();
        if (!pin.equals(card.pin())) {
            assertThat(phone.turns(card.token(), card.pin())).isEqualTo(new Turn.Wrong(9));
        }
        assertThat(phone.turns(card.token(), pin)).isEqualTo(new Turn.Opened(approach.id()));
        assertThat(coming.card(approach).pin()).as("the one that was printed").isEmpty();
    }

    private Viewer.Person adviser() {
        OrganisationId house = neighbourhood.house("Porte");
        return world.member("Ada", house, Role.ADVISER);
    }

    @Test
    void opensNothingByACardThatWasLost() {
        Key.Card lost = coming.card(approach);
        coming.loseCard(approach);
        Key.Card next = coming.card(approach);
        assertThat(next.token()).isNotEqualTo(lost.token());
        assertThat(new Phone().turns(lost.token(), lost.pin())).isInstanceOf(Turn.Unknown.class);
        assertThat(new Phone().turns(next.token(), lost.pin())).isInstanceOf(Turn.Wrong.class);
        assertThat(new Phone().turns(next.token(), next.pin())).isEqualTo(new Turn.Opened(approach.id()));
    }

    /** Eight digits are few: among very many cards two come to the same. */
    @Test
    void givesACardAnotherNumberWhereItsOwnIsTaken() {
        Key.Card card = coming.card(approach);
        later("delete from frontdoor.key where approach_id = ? and kind = 'CARD'");
        later("""
            insert into frontdoor.key (hash, approach_id, kind, made_at, ends_at, number, pin_hash)
            values (sha256('taken %s'), ?, 'CARD', now(), now() + interval '1 day', '%s', sha256('another'))
            """.formatted(card.token(), card.number()));
        Key.Card next = coming.card(approach);
        assertThat(next.number()).isNotEqualTo(card.number());
        assertThat(new Phone().turns(next.token(), next.pin())).isEqualTo(new Turn.Opened(approach.id()));
        later("delete from frontdoor.key where approach_id = ? and number = '" + card.number() + "'");
        assertThat(coming.card(approach)).as("printed again").isEqualTo(next);
    }

    @Test
    void showsNobodyWhoAsksWithoutAKey() {
        coming.code(approach);
        for (Viewer viewer : List.of(Viewer.VISITOR, adviser(), world.operator(), new Viewer.Background("search"))) {
            for (String table : List.of("approach", "key", "callback", "welcomer")) {
                long rows = Acting.as(viewer, () -> rows(table));
                assertThat(rows).as(table + " to " + viewer).isZero();
            }
        }
    }

    private long rows(String table) {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select count(*) from frontdoor." + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void keepsNoSecretAsItIs() {
        String code = coming.code(approach).digits();
        Key.Card card = coming.card(approach);
        List<String> rows = Acting.inBackground(
                Doorway.PURPOSE,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select row_to_json(key)::text from frontdoor.key where approach_id = ?")
                                .param(approach.id())
                                .query(String.class)
                                .list()));
        assertThat(rows)
                .hasSize(3)
                .noneMatch(row -> row.contains(code) || row.contains(card.token()) || row.contains(card.pin()));
    }

    @Test
    void letsWhatATypedAnswerSaysBeConfirmedAnewWhenItChanges() {
        var response = new MockHttpServletResponse();
        Viewer.Person worker = adviser();
        OrganisationId house = worker.seats().iterator().next().organisation();
        coming.beginFor(TIGRINYA, worker.id(), house, new MockHttpServletRequest(), response);
        var desk = new Phone();
        desk.keep(response);
        desk.says(Question.WISH, "TALK");
        assertThat(desk.approach().orElseThrow().waitsForThem()).isTrue();
        coming.confirm(desk.approach().orElseThrow());
        assertThat(desk.approach().orElseThrow().waitsForThem()).isFalse();
        desk.says(Question.WISH, "TALK");
        assertThat(desk.approach().orElseThrow().waitsForThem()).isFalse();
        desk.says(Question.WISH, "MEET");
        assertThat(desk.approach().orElseThrow().waitsForThem()).isTrue();
        assertThat(desk.approach().orElseThrow().typedBy()).isEqualTo(worker.id());
    }
}
