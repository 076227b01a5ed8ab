package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.loans.Lending;
import express.loans.Lending.Lent;
import express.payments.Item.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was collected by direct debit, and was not known by itself: it is done all the same, once, and may come back. */
@ModuleTest
class CollectedByHandTest {

    private static final String BORROWERS = "DE89370400440532013000";

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    House house;

    @Autowired
    Batches batches;

    private Lent it;
    private String batch;
    private String amount;
    private String name;
    private String mandate;

    /** Released for the bank: the first that falls due of one loan; two alike would be a doubt. */
    @BeforeEach
    void begin() throws Exception {
        it = house.with(lending.paidOut(20));
        visits.sent(
                it.officer(),
                house.path(it) + "/loans/" + it.id() + "/mandates",
                "iban",
                BORROWERS,
                "holder",
                "Amira Haddad",
                "signed",
                lending.today().toString(),
                "notice",
                "5",
                "seen",
                "yes");
        String day = BusinessDays.from(lending.today().plusDays(20)).toString();
        batch = visits.sent(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = Jsoup.parse(
                visits.get(it.treasurer(), batch + "/order.xml").getContentAsString(), "", Parser.xmlParser());
        amount = order.select("InstdAmt").first().text();
        name = "<EndToEndId>" + order.select("EndToEndId").first().text() + "</EndToEndId>";
        mandate = "<MndtId>" + order.select("MndtId").first().text() + "</MndtId>";
    }

    private Camt statement() {
        return new Camt().on(lending.today()).called("ST-" + Ids.next());
    }

    private long cents() {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static String from(String iban) {
        return "<RltdPties><DbtrAcct><Id><IBAN>" + iban + "</IBAN></Id></DbtrAcct></RltdPties>";
    }

    /** Its payout is taken back and stands again, so that what came meanwhile waits for a person. */
    private String waits(Camt statement) throws Exception {
        turn(1);
        house.bring(it, statement.bytes());
        turn(2);
        return house.lines(it, "open").getFirst();
    }

    private void turn(int event) throws Exception {
        visits.sent(
                it.treasurer(),
                it.path() + "/events/" + event + "/reversal",
                "version",
                lending.version(it),
                "words",
                "A slip");
    }

    private int assign(String line, String version) throws Exception {
        return house.status(
                it.officer(), line + "/assignment", "version", version, "loan-1", Integer.toString(lending.number(it)));
    }

    private void assertSettled(int many) {
        UUID id = UUID.fromString(batch.replaceFirst(".*/", ""));
        List<Item> items =
                lending.as(it.treasurer(), () -> batches.listItems(it.granted().lender(), id));
        assertThat(items).filteredOn(one -> one.state() == State.SETTLED).hasSize(many);
        assertThat(items).filteredOn(one -> one.state() == State.RETURNED).isEmpty();
    }

    /** The bank gives it back, and tells so twice under names of its own. */
    private void assertComesBackOnce() throws Exception {
        String reason = "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>";
        house.bring(it, statement().refs(amount, "DBIT", name, reason).bytes());
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(visits.look(it.treasurer(), batch).select("tbody").text()).contains("came back", "MD06");
        int open = house.lines(it, "open").size();
        house.bring(it, statement().refs(amount, "DBIT", name, reason).bytes());
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(house.lines(it, "open")).as("is for a person").hasSize(open + 1);
        lending.assertBooked(it, lending.today());
    }

    @Test
    void isDoneIfTheLineNamesItAndMayComeBack() throws Exception {
        String line = waits(statement().refs(amount, "CRDT", name, ""));
        assertSettled(0);
        assertThat(assign(line, "2")).isEqualTo(303);
        assertThat(assign(line, "2")).as("twice").isEqualTo(422);
        assertThat(lending.repaid(it)).containsExactly(cents());
        assertSettled(1);
        assertThat(house.status(it.treasurer(), batch + "/recall"))
                .as("the bank has the file")
                .isEqualTo(422);
        assertComesBackOnce();
    }

    @Test
    void isDoneByOneOfTwoWhoSaySoAtOnce() throws Exception {
        String line = waits(statement().refs(amount, "CRDT", name, ""));
        Callable<Integer> say = () -> assign(line, "2");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(say, say));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(lending.repaid(it)).containsExactly(cents());
        assertSettled(1);
    }

    @Test
    void isDoneIfSumMandateAndAccountFit() throws Exception {
        String line = waits(statement().refs(amount, "CRDT", mandate, from(BORROWERS)));
        assertThat(assign(line, "2")).isEqualTo(303);
        assertSettled(1);
        assertComesBackOnce();
    }

    /** Without anybody, if nothing is in the way. */
    @Test
    void isDoneToldByTheMandateAlone() throws Exception {
        house.bring(
                it, statement().refs(amount, "CRDT", mandate, from(BORROWERS)).bytes());
        assertThat(lending.repaid(it)).containsExactly(cents());
        assertSettled(1);
        assertComesBackOnce();
    }

    /** Another sum, another account, no mandate: it may be what somebody pays by themselves. */
    @Test
    void isNotGuessed() throws Exception {
        waits(statement()
                .refs("1.23", "CRDT", mandate, from(BORROWERS))
                .refs("1.24", "CRDT", name, "")
                .refs(amount, "CRDT", mandate, from(Camt.IBAN))
                .refs(amount, "CRDT", "", from(BORROWERS)));
        List<String> open = house.lines(it, "open");
        assertThat(open).hasSize(4);
        for (String line : open) {
            assertThat(assign(line, "2")).isEqualTo(303);
        }
        assertThat(lending.repaid(it)).hasSize(4);
        assertSettled(0);
    }

    @Test
    void isOpenAgainIfItWasSaidWrongly() throws Exception {
        String line = waits(statement().refs(amount, "CRDT", name, ""));
        assertThat(assign(line, "2")).isEqualTo(303);
        visits.sent(it.treasurer(), line + "/opening", "version", "3");
        assertSettled(0);
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(assign(line, "4")).isEqualTo(303);
        assertThat(lending.repaid(it)).containsExactly(cents());
        assertSettled(1);
        assertComesBackOnce();
    }

    /** In two parts, so none of them is the whole of it. */
    @Test
    void comesBackAsAWholeThoughItWasTakenInParts() throws Exception {
        String line = waits(statement().refs(amount, "CRDT", name, ""));
        String number = Integer.toString(lending.number(it));
        String rest = new BigDecimal(amount).subtract(BigDecimal.ONE).toPlainString();
        visits.sent(
                it.officer(),
                line + "/assignment",
                "version",
                "2",
                "loan-1",
                number,
                "sum-1",
                "1",
                "loan-2",
                number,
                "sum-2",
                rest);
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(1_00L, cents() - 1_00L);
        assertSettled(1);
        assertComesBackOnce();
    }
}
