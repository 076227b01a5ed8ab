package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.holidays.Holidays;
import express.holidays.Region;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import express.ui.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MissionsTest {

    @Autowired
    Collective collective;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @Autowired
    Accepting accepting;

    @Autowired
    InstantSource time;

    private Work work;
    private LocalDate later;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        later = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(20);
    }

    private String[] form(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "language", "ti",
                "day", later.toString(),
                "time", "10:00",
                "minutes", "60",
                "mode", "ON_SITE",
                "place", "Harbour Road 1, Northport",
                "room", "Room 12",
                "topic", "HEALTH",
                "reference", "REF-7"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private String address(Viewer.Person person) {
        return World.emailOf(person.id());
    }

    /** The page of the dispatcher on what was asked. */
    private String desk(String asked) {
        return work.house("/missions/" + asked.substring(asked.lastIndexOf('/') + 1));
    }

    private String offered(String asked) throws Exception {
        visits.sent(
                work.dispatcher(),
                desk(asked) + "/offers",
                "whom",
                work.ana().id() + "," + work.ben().id());
        return asked.substring(asked.lastIndexOf('/') + 1);
    }

    @Test
    void goesToTheFirstWhoAcceptsByLinkAndTellsTheOthers() throws Exception {
        String asked = visits.sent(work.nurse(), work.asking(), form());
        String id = offered(asked);
        String anas = mailbox.link(address(work.ana()));
        Document offer = visits.look(Viewer.VISITOR, anas);
        assertThat(offer.select("dl").text())
                .contains("Tigrinya", "Harbour Road 1", "Health")
                .doesNotContain("Room 12", "REF-7");
        String bens = mailbox.link(address(work.ben()));
        visits.sent(Viewer.VISITOR, anas + "/answers", "answer", "yes");
        assertThat(visits.look(Viewer.VISITOR, anas).text())
                .contains("It is your mission")
                .doesNotContain("Room 12");
        assertThat(visits.send(Viewer.VISITOR, bens + "/answers", "answer", "yes")
                        .getStatus())
                .isEqualTo(422);
        assertThat(mailbox.subject(address(work.ben()))).contains("Somebody else interprets");
        assertThat(mailbox.subject(address(work.nurse()))).contains("An interpreter comes");
        assertThat(mailbox.subject(address(work.ana()))).contains("Your mission");
        assertThat(visits.look(work.ana(), "/missions/" + id).select("dl").text())
                .contains("Room 12");
        assertThat(visits.get(work.ben(), "/missions/" + id).getStatus()).isEqualTo(404);
        assertThat(visits.look(work.nurse(), asked).text()).contains("Ana Interpreter comes");
    }

    @Test
    void looksForTheObviousWhereverSomebodyTypes() throws Exception {
        for (String field : List.of("place", "dialect", "notes", "reference", "room")) {
            String[] named = form(field, "Madame Dupont");
            assertThat(visits.send(work.nurse(), work.asking(), named).getStatus())
                    .as(field)
                    .isEqualTo(422);
        }
        assertThat(visits.send(work.nurse(), work.asking(), form("place", "Rue Madame Curie 3", "sure", "yes"))
                        .getStatus())
                .isEqualTo(303);
    }

    /** A series leaves out the holidays of a region, and there is none without a tariff: none is guessed. */
    @Test
    void saysThatNoTariffHolds() throws Exception {
        Acting.as(
                work.dispatcher(),
                () -> agreements.make(new Agreement(
                        Ids.next(),
                        work.house(),
                        work.client(),
                        "nowhere",
                        List.of(),
                        "1 Harbour Road",
                        later.minusDays(30),
                        null)));
        String other = Acting.as(
                work.nurse(),
                () -> agreements.listOfClient(work.client()).stream()
                        .filter(it -> it.tariffFamily().equals("nowhere"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
        assertThat(Jsoup.parse(visits.send(work.nurse(), work.asking(), form("agreement", other))
                                .getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("a tariff that does not hold yet");
    }

    @Test
    void hasExactlyOneOfTwoWhoAcceptAtTheSameTime() throws Exception {
        Request request = collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
        List<Offer> both = offers(request);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Accepting.Outcome>> tries = new ArrayList<>();
            both.forEach(offer -> tries.add(() -> accepting.accept(offer)));
            List<Accepting.Outcome> outcomes = new ArrayList<>();
            for (Future<Accepting.Outcome> it : threads.invokeAll(tries)) {
                outcomes.add(it.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Accepting.Outcome.ACCEPTED, Accepting.Outcome.TAKEN);
        }
    }

    private List<Offer> offers(Request request) {
        return Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            offers.make(request, work.ana().id(), now, now.plusSeconds(3600));
            offers.make(request, work.ben().id(), now, now.plusSeconds(3600));
            return offers.list(work.house(), request.id());
        });
    }

    @Test
    void givesNobodyTwoMissionsAtOneTime() throws Exception {
        Instant begin = later.atTime(10, 0).atZone(ZoneId.systemDefault()).toInstant();
        Offer first = offers(collective.asked(work, begin, 60, Mode.ON_SITE)).getFirst();
        Offer second = offers(collective.asked(work, begin.plusSeconds(5400), 60, Mode.ON_SITE))
                .getFirst();
        Offer apart = offers(collective.asked(work, begin.plusSeconds(18_000), 60, Mode.ON_SITE))
                .getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Accepting.Outcome>> tries =
                    List.of(() -> accepting.accept(first), () -> accepting.accept(second));
            List<Accepting.Outcome> outcomes = new ArrayList<>();
            for (Future<Accepting.Outcome> it : threads.invokeAll(tries)) {
                outcomes.add(it.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Accepting.Outcome.ACCEPTED, Accepting.Outcome.BUSY);
        }
        assertThat(accepting.accept(apart)).isEqualTo(Accepting.Outcome.ACCEPTED);
    }

    private Request covered(Instant begin, int minutes) {
        Request request = collective.asked(work, begin, minutes, Mode.ON_SITE);
        assertThat(accepting.accept(offers(request).getFirst())).isEqualTo(Accepting.Outcome.ACCEPTED);
        return request;
    }

    private static String clock(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String[] sheet(Instant begin, int minutes, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "began", clock(begin),
                "ended", clock(begin.plus(Duration.ofMinutes(minutes))),
                "waited", "10",
                "kilometres", "12,5",
                "signer", "Nora Nurse",
                "function", "Nurse",
                "signed", "yes"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    /** A weekday at ten by the clock of Brussels, so that nothing is added for nights and Sundays. */
    private Instant weekday() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        return day.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }

    /** Still to come, and near enough for a sheet of what began much too early. */
    private Instant soon() {
        return time.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void writesBothSidesOnceWhenTheSheetIsSigned() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        Viewer.Person who = work.ana();
        String path = "/missions/" + request.id();
        assertThat(visits.look(who, path).text()).contains("you are paid €32, and for the way");
        visits.sent(who, path + "/sheet", sheet(begin, 65));
        visits.sent(who, path + "/sheet", sheet(begin, 90));
        assertThat(visits.look(who, path).text()).doesNotContain("as planned");
        assertThat(visits.look(who, path).select("table").text()).contains("€32", "€8", "€5", "€45");
        Document desk = visits.look(work.dispatcher(), work.house("/missions/" + request.id()));
        assertThat(desk.select("section[aria-labelledby=charged] table").text())
                .contains("€50", "€12.50", "€5", "€67.50");
        assertThat(desk.select("section[aria-labelledby=paid] table").text()).contains("€32", "€8", "€5", "€45");
        Document client = visits.look(work.nurse(), work.asking() + "/" + request.id());
        assertThat(client.select("table").text()).contains("€67.50").doesNotContain("€45");
        Document month = visits.look(work.treasurer(), work.house("/settlements/2026-03"));
        assertThat(month.select("h1").text()).isEqualTo("March 2026");
        assertThat(month.select("table").text()).contains("Hospital", "€67.50", "Ana Interpreter", "€45");
        String invoice =
                month.select("section[aria-labelledby=clients] tbody a").attr("href");
        assertThat(visits.look(work.treasurer(), invoice).select("table").text())
                .contains("First stretch", "€67.50");
        assertThat(visits.get(work.treasurer(), invoice + "/paper").getContentAsByteArray())
                .startsWith("%PDF".getBytes());
    }

    /** 100 minutes at 11 for the first hour and 2.75 for each quarter begun; members are paid by kilometres. */
    @Test
    void chargesTheTimeOnTheWayWhereItCounts() throws Exception {
        UUID quarters = collective.agreed(work, "quarters");
        work = new Work(
                work.house(),
                work.client(),
                work.dispatcher(),
                work.treasurer(),
                work.nurse(),
                work.ana(),
                work.ben(),
                quarters);
        Instant begin = weekday();
        Request request = covered(begin, 60);
        String path = "/missions/" + request.id() + "/sheet";
        var refused = visits.send(work.ana(), path, sheet(begin, 60, "travelled", "721"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("travelled");
        visits.sent(work.ana(), path, sheet(begin, 60, "waited", "0", "travelled", "40", "tickets", "7,20"));
        Document desk = desk(request);
        assertThat(desk.select("section[aria-labelledby=charged] tbody").text()).contains("€19.25");
        assertThat(desk.select("section[aria-labelledby=paid] tbody").text()).contains("€44.20");
        assertThat(desk.select("section[aria-labelledby=sheet]").text())
                .contains("Minutes on the way, there and back 40", "Trains and buses 7.2");
    }

    @Test
    void refusesASheetThatSaysTooLittleAndKeepsWhatWasTyped() throws Exception {
        Request request = covered(weekday(), 60);
        var answer = visits.send(
                work.ana(),
                "/missions/" + request.id() + "/sheet",
                "began",
                "23:00",
                "ended",
                "noon",
                "kilometres",
                "far",
                "remarks",
                "Mrs Haddad was late");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#kilometres").attr("value")).isEqualTo("far");
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .contains("ended", "kilometres", "signer", "remarks");
    }

    @Test
    void isNotSignedBeforeItHasEnded() throws Exception {
        Instant begin = time.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES);
        Request request = covered(begin, 60);
        String path = "/missions/" + request.id() + "/sheet";
        var answer = visits.send(work.ana(), path, sheet(begin, 60));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("ended");
        visits.sent(work.ana(), path, sheet(begin, 10));
    }

    @Test
    void isNotSignedByWhoInterpreted() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        var answer = visits.send(
                work.ana(), "/missions/" + request.id() + "/sheet", sheet(begin, 60, "signer", "ana interpreter"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("signer");
    }

    @Test
    void asksOnceHoweverOftenTheFormIsSent() throws Exception {
        String mark = visits.look(work.nurse(), work.asking() + "/new")
                .select("main input[name=" + Form.SENDING + "]")
                .val();
        String[] form = form(Form.SENDING, mark);
        String first = visits.sent(work.nurse(), work.asking(), form);
        assertThat(first).startsWith(work.asking());
        assertThat(visits.sent(work.nurse(), work.asking(), form)).startsWith("/sent/");
        assertThat(visits.look(work.nurse(), work.asking()).select(".cards h2")).hasSize(1);
    }

    @Test
    void keepsASheetThatCameAfterItWasCalledOff() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        visits.sent(work.dispatcher(), work.house("/missions/" + request.id() + "/cancellation"), "way", "yes");
        visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(begin, 60));
        assertThat(visits.look(work.dispatcher(), work.house("/missions/" + request.id()))
                        .text())
                .contains("came after it was called off");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("A sheet came after");
    }

    /** As a phone sends it that had no connection: with a number of its own, as often as it takes. */
    private String[] signedApart(Instant begin, int minutes, String number) {
        return sheet(begin, minutes, "sheet", number);
    }

    private Document desk(Request request) throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions/" + request.id()));
    }

    @Test
    void countsASheetOnceHoweverOftenAPhoneSendsIt() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        String number = Ids.next().toString();
        for (int i = 0; i < 3; i++) {
            visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", signedApart(begin, 65, number));
        }
        visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(begin, 65));
        assertThat(desk(request)
                        .select("section[aria-labelledby=charged] tbody")
                        .text())
                .contains("€67.50");
        assertThat(desk(request).select("section[aria-labelledby=spare]")).isEmpty();
    }

    @Test
    void countsASheetOnceWhenTwoConnectionsSendItAtOnce() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        String number = Ids.next().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tries.add(() -> visits.sent(
                        work.ana(), "/missions/" + request.id() + "/sheet", signedApart(begin, 65, number)));
            }
            for (Future<String> it : threads.invokeAll(tries)) {
                assertThat(it.get()).isEqualTo("/missions/" + request.id());
            }
        }
        assertThat(desk(request)
                        .select("section[aria-labelledby=charged] tbody")
                        .text())
                .contains("€67.50");
        assertThat(desk(request).select("section[aria-labelledby=spare]")).isEmpty();
    }

    @Test
    void keepsAnotherSheetBesideTheOneThatCounts() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        String path = "/missions/" + request.id() + "/sheet";
        visits.sent(work.ana(), path, signedApart(begin, 65, Ids.next().toString()));
        String other = Ids.next().toString();
        visits.sent(work.ana(), path, signedApart(begin, 95, other));
        visits.sent(work.ana(), path, signedApart(begin, 95, other));
        Document desk = desk(request);
        assertThat(desk.select("section[aria-labelledby=charged] tbody").text()).contains("€67.50");
        assertThat(desk.select("section[aria-labelledby=spare] dl").size()).isEqualTo(1);
        assertThat(desk.select("section[aria-labelledby=spare]").text()).contains("came after another sheet");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Another sheet came");
    }

    @Test
    void keepsASheetThatComesWhenItIsNotTheirMissionAnyMore() throws Exception {
        Request request = covered(soon(), 60);
        Instant begin = request.beginsAt().minus(Duration.ofMinutes(175));
        String path = "/missions/" + request.id();
        visits.sent(work.ana(), path + "/return");
        assertThat(visits.sent(
                        work.ana(),
                        path + "/sheet",
                        signedApart(begin, 60, Ids.next().toString())))
                .isEqualTo("/missions");
        Document desk = desk(request);
        assertThat(desk.select("section[aria-labelledby=spare]").text()).contains("not their mission any more");
        assertThat(desk.select("section[aria-labelledby=charged]")).isEmpty();
        assertThat(visits.send(
                                work.ben(),
                                path + "/sheet",
                                signedApart(begin, 60, Ids.next().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsEverySheetThatCameAfterItWasCalledOff() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        visits.sent(work.dispatcher(), work.house("/missions/" + request.id() + "/cancellation"), "way", "yes");
        for (int minutes : List.of(60, 75, 60)) {
            visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(begin, minutes));
        }
        assertThat(desk(request).select("section[aria-labelledby=sheet] dl").size())
                .isEqualTo(1);
        assertThat(desk(request).select("section[aria-labelledby=spare] dl").size())
                .isEqualTo(1);
    }

    @Test
    void hearsBothSidesOnceAndListensWhereItWasHard() throws Exception {
        Instant begin = weekday();
        Request request = covered(begin, 60);
        String mission = "/missions/" + request.id();
        assertThat(visits.get(work.ana(), mission + "/feedback").getStatus()).isEqualTo(404);
        visits.sent(work.ana(), mission + "/sheet", sheet(begin, 60));
        assertThat(visits.look(work.ana(), mission).select("a[href$=/feedback]"))
                .hasSize(1);
        var refused = visits.send(work.ana(), mission + "/feedback", "words", "Mrs Haddad cried");
        assertThat(refused.getStatus()).isEqualTo(422);
        visits.sent(work.ana(), mission + "/feedback", "verdict", "MIXED", "words", "It was long", "talk", "yes");
        visits.sent(work.ana(), mission + "/feedback", "verdict", "BAD", "words", "Again");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Somebody wants to be listened to");
        visits.sent(work.nurse(), work.asking() + "/" + request.id() + "/feedback", "verdict", "GOOD");
        String said = desk(request).select("section[aria-labelledby=feedback]").text();
        assertThat(said)
                .contains("Mixed Interpreter", "wants to be listened to", "It was long", "It went well Organisation")
                .doesNotContain("Again");
        assertThat(visits.send(work.ben(), mission + "/feedback", "verdict", "BAD")
                        .getStatus())
                .isEqualTo(404);
    }

    /** Another house, added by the dispatcher, and asked for this. */
    private String passed(Request request) throws Exception {
        visits.sent(
                work.dispatcher(),
                work.house("/interpreting-partners"),
                "name",
                "House of Rare Languages",
                "email",
                "desk-" + work.house() + "@rare.example",
                "speaks",
                "Saho and Bilen",
                "family",
                "members");
        String pass = visits.look(work.dispatcher(), work.house("/missions/" + request.id()))
                .select("section[aria-labelledby=pass] form")
                .attr("action");
        visits.sent(work.dispatcher(), pass);
        return mailbox.link("desk-" + work.house() + "@rare.example");
    }

    @Test
    void passesOnWhatAnotherHouseNeedsAndNoMore() throws Exception {
        Request request = collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
        String link = passed(request);
        Document before = visits.look(Viewer.VISITOR, link);
        assertThat(before.text())
                .contains("Tigrinya", "Harbour Road", "Health")
                .doesNotContain("Room 12", "REF-7", "Hospital", "Two people talk");
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        Document after = visits.look(Viewer.VISITOR, link);
        assertThat(after.text())
                .contains("Room 12", "Hospital", "Two people talk")
                .doesNotContain("REF-7");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("House of Rare Languages sends somebody");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Another house takes it");
        visits.sent(Viewer.VISITOR, link + "/return");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("nobody yet");
        assertThat(visits.look(Viewer.VISITOR, link).text()).doesNotContain("Room 12");
    }

    @Test
    void paysAnotherHouseByItsTariffWhenItsSheetIsSigned() throws Exception {
        Instant begin = time.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        Request request = collective.asked(work, begin, 60, Mode.ON_SITE);
        String link = passed(request);
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        Instant began = begin.minus(Duration.ofMinutes(175));
        visits.sent(Viewer.VISITOR, link + "/sheet", sheet(began, 30));
        visits.sent(Viewer.VISITOR, link + "/sheet", sheet(began, 30));
        Document desk = desk(request);
        assertThat(desk.select("section[aria-labelledby=charged] tbody").text()).contains("€");
        assertThat(desk.select("section[aria-labelledby=paid] tbody").text()).contains("€");
        assertThat(desk.select("section[aria-labelledby=spare]")).isEmpty();
        String month = request.day().toString().substring(0, 7);
        assertThat(visits.look(work.treasurer(), work.house("/settlements/" + month))
                        .select("section[aria-labelledby=people]")
                        .text())
                .contains("House of Rare Languages");
        assertThat(visits.look(Viewer.VISITOR, link).select("form[action$=/sheet]"))
                .isEmpty();
    }

    @Test
    void givesAMissionEitherToAnotherHouseOrToAnInterpreter() throws Exception {
        Request request = collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
        String link = passed(request);
        List<Offer> both = offers(request);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = List.of(
                    () -> accepting.accept(both.getFirst()) == Accepting.Outcome.ACCEPTED,
                    () -> visits.send(Viewer.VISITOR, link + "/answers", "answer", "yes")
                                    .getStatus()
                            == 303);
            int yes = 0;
            for (Future<Boolean> it : threads.invokeAll(tries)) {
                yes += it.get() ? 1 : 0;
            }
            assertThat(yes).isEqualTo(1);
        }
    }

    @Test
    void tellsWhenAnotherHouseDeclinesOrIsCalledOff() throws Exception {
        Request request = collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
        String link = passed(request);
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "no");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Another house declined");
        assertThat(visits.send(Viewer.VISITOR, link + "/answers", "answer", "yes")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(Viewer.VISITOR, link + "/sheet", sheet(time.instant(), 10))
                        .getStatus())
                .isEqualTo(410);
        assertThat(visits.get(work.treasurer(), work.house("/interpreting-partners"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.send(
                                work.dispatcher(),
                                work.house("/interpreting-partners"),
                                "name",
                                "",
                                "email",
                                "nowhere",
                                "family",
                                "x")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void leavesAPageForPhonesWithoutAConnectionThatHoldsNothingOfAnybody() throws Exception {
        Request request = covered(weekday(), 60);
        Document page = visits.look(Viewer.VISITOR, "/missions/offline");
        assertThat(page.select("[data-sheet] form")).hasSize(1);
        assertThat(page.text()).doesNotContain("Harbour Road");
        var worker = visits.get(Viewer.VISITOR, "/missions/worker.js");
        assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo("/missions");
        assertThat(visits.look(work.ana(), "/missions/" + request.id())
                        .select("[data-sheet] input[name=sheet]")
                        .attr("value"))
                .hasSize(36);
    }

    @Test
    void saysWhatCallingOffCostsAndChargesJustThat() throws Exception {
        Instant begin = time.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        Request request = covered(begin, 60);
        String path = work.asking() + "/" + request.id();
        String due = visits.look(work.nurse(), path)
                .select("section[aria-labelledby=off] p")
                .text();
        assertThat(due).contains("is due");
        visits.sent(work.nurse(), path + "/cancellation");
        assertThat(visits.look(work.nurse(), path).select("table").text())
                .contains("Share of the planned time", "100%");
        assertThat(mailbox.subject(address(work.ana()))).contains("Called off");
        assertThat(visits.send(work.nurse(), path + "/cancellation").getStatus())
                .isEqualTo(422);
    }

    @Test
    void isNeitherCalledOffByAClientNorGivenBackOnceItHasBegun() throws Exception {
        Request request = covered(time.instant().minusSeconds(5), 60);
        String asked = work.asking() + "/" + request.id();
        String mission = "/missions/" + request.id();
        for (String path : List.of(asked, mission)) {
            Viewer.Person who = path.equals(asked) ? work.nurse() : work.ana();
            String act = path.equals(asked) ? "/cancellation" : "/return";
            assertThat(visits.look(who, path).select("form[action$=" + act + "]"))
                    .isEmpty();
            var refused = visits.send(who, path + act);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("It has begun");
        }
        assertThat(visits.look(work.nurse(), asked).select("a[href$=/complaint]"))
                .hasSize(1);
        assertThat(visits.look(work.nurse(), asked).text()).contains("somebody comes");
    }

    @Test
    void chargesAndPaysNothingWhereTheInterpreterDidNotCome() throws Exception {
        Request early = covered(soon(), 60);
        assertThat(visits.send(work.dispatcher(), work.house("/missions/" + early.id() + "/absence"))
                        .getStatus())
                .isEqualTo(422);
        Request request = covered(weekday(), 60);
        visits.sent(work.dispatcher(), work.house("/missions/" + request.id() + "/absence"));
        Document desk = desk(request);
        assertThat(desk.text()).contains("The interpreter did not come");
        assertThat(desk.select("section[aria-labelledby=charged], section[aria-labelledby=paid]"))
                .isEmpty();
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("The interpreter did not come")
                .doesNotContain("Ana Interpreter comes");
        assertThat(mailbox.subject(address(work.nurse()))).contains("The interpreter did not come");
        assertThat(mailbox.subject(address(work.ana()))).contains("you did not come");
        visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(weekday(), 60));
        assertThat(desk(request).select("a[href*=/sheets/]")).hasSize(1);
    }

    /** Nothing is charged by a sheet that says something else than who asked, before somebody has decided. */
    @Test
    void waitsForThoseWhoSendOutWhereTheClientSaysThatNobodyCame() throws Exception {
        Request early = covered(soon(), 60);
        assertThat(visits.send(work.nurse(), work.asking() + "/" + early.id() + "/absence")
                        .getStatus())
                .isEqualTo(422);
        Request request = covered(weekday(), 60);
        String asked = work.asking() + "/" + request.id();
        assertThat(visits.look(work.nurse(), asked).text()).contains("Did nobody come to interpret?");
        visits.sent(work.nurse(), asked + "/absence");
        assertThat(visits.send(work.nurse(), asked + "/absence").getStatus()).isEqualTo(422);
        assertThat(visits.look(work.nurse(), asked).text()).contains("You said that nobody came");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Did your interpreter come?");
        assertThat(desk(request).text()).contains("Who asked says that nobody came");
        visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(weekday(), 60));
        Document desk = desk(request);
        assertThat(desk.select("section[aria-labelledby=charged]")).isEmpty();
        assertThat(desk.select("section[aria-labelledby=spare]").text()).contains("something else than who asked");
        visits.sent(
                work.dispatcher(),
                desk.select("a[href*=/sheets/]").attr("href") + "/ruling",
                "verdict",
                "yes",
                "reason",
                "She was at another door");
        assertThat(desk(request)
                        .select("section[aria-labelledby=charged] tbody")
                        .text())
                .contains("€");
        assertThat(visits.look(work.nurse(), asked).text()).contains("She was at another door");
    }

    @Test
    void isCalledOffAndGivenBackUntilItBegins() throws Exception {
        Request off = covered(soon(), 60);
        visits.sent(work.nurse(), work.asking() + "/" + off.id() + "/cancellation");
        Request back = covered(soon().plus(Duration.ofDays(3)), 60);
        visits.sent(work.ana(), "/missions/" + back.id() + "/return");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + back.id()).text())
                .contains("nobody yet");
    }

    @Test
    void isFreeToCallOffWhatNobodyHasAccepted() throws Exception {
        String asked = visits.sent(work.nurse(), work.asking(), form());
        assertThat(visits.look(work.nurse(), asked).text()).contains("costs nothing");
        offered(asked);
        String anas = mailbox.link(address(work.ana()));
        visits.sent(work.nurse(), asked + "/cancellation");
        assertThat(visits.look(work.nurse(), asked).select("table")).isEmpty();
        assertThat(visits.look(Viewer.VISITOR, anas).text()).contains("not offered any more");
        assertThat(visits.send(Viewer.VISITOR, anas + "/answers", "answer", "yes")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void isOpenAgainWhenSomebodyCannotAfterAll() throws Exception {
        Request request = covered(time.instant().plus(Duration.ofDays(9)), 60);
        visits.sent(work.ana(), "/missions/" + request.id() + "/return");
        assertThat(visits.get(work.ana(), "/missions/" + request.id()).getStatus())
                .isEqualTo(404);
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("open again");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("nobody yet");
    }

    @Test
    void tellsThoseWhoSendOutWhenAllHaveDeclined() throws Exception {
        String asked = visits.sent(work.nurse(), work.asking(), form());
        offered(asked);
        visits.sent(Viewer.VISITOR, mailbox.link(address(work.ana())) + "/answers", "answer", "no");
        visits.sent(
                work.ben(), "/missions/" + asked.substring(asked.lastIndexOf('/') + 1) + "/answers", "answer", "no");
        assertThat(mailbox.subject(address(work.dispatcher()))).contains("Nobody has accepted");
    }

    @Test
    void asksForAWholeSeries() throws Exception {
        LocalDate first = later;
        while (Holidays.isHoliday(Region.WALLONIA, first)) {
            first = first.plusDays(1);
        }
        LocalDate except = first.plusWeeks(1);
        LocalDate last = first.plusWeeks(3);
        String[] wrong = series(first, last, except.plusDays(1));
        var refused = visits.send(work.nurse(), work.asking(), wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("except");
        visits.sent(work.nurse(), work.asking(), series(first, last, except));
        List<LocalDate> days = new Series(first, LocalTime.of(10, 0), 1, last, Set.of(except)).days(Region.WALLONIA);
        assertThat(visits.look(work.nurse(), work.asking()).select(".cards h2")).hasSameSizeAs(days);
        assertThat(visits.look(work.dispatcher(), work.house("/missions?day=" + first))
                        .select("tbody")
                        .text())
                .contains("Hospital", "Tigrinya");
    }

    private String[] series(LocalDate first, LocalDate last, LocalDate except) {
        return form(
                "day",
                first.toString(),
                "repeated",
                "yes",
                "weeks",
                "1",
                "last",
                last.toString(),
                "except",
                except.toString());
    }

    @Test
    void refusesARequestThatSaysTooLittleOrTooMuch() throws Exception {
        var answer = visits.send(
                work.nurse(),
                work.asking(),
                form(
                        "language",
                        "xx",
                        "minutes",
                        "0",
                        "place",
                        "",
                        "day",
                        "2020-01-01",
                        "notes",
                        "For Mrs Haddad",
                        "centre",
                        "Other"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .contains("language", "minutes", "place", "notes", "centre");
        visits.sent(work.nurse(), work.asking(), form("notes", "The Mrs Robinson room", "sure", "yes"));
        assertThat(visits.send(work.nurse(), work.asking(), form("day", "2020-01-01"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        Request request = covered(weekday(), 60);
        visits.sent(work.ana(), "/missions/" + request.id() + "/sheet", sheet(weekday(), 60));
        for (Viewer attacker : List.of(
                Viewer.VISITOR,
                world.operator(),
                world.newcomer("Amira"),
                world.member("Ed", work.house(), Role.EDITOR),
                world.member("Ann", neighbourhood.house("Elsewhere"), Role.ADVISER),
                collective.atWork().dispatcher(),
                collective.atWork().ana())) {
            for (String path : List.of(
                    work.house("/missions"),
                    work.house("/missions/" + request.id()),
                    work.house("/interpreting-agreements"),
                    work.house("/settlements"),
                    work.house("/settlements/2026-03"),
                    work.house("/interpreters"),
                    work.house("/interpreters/" + work.ana().id()),
                    work.asking(),
                    work.asking() + "/" + request.id(),
                    "/missions/" + request.id())) {
                assertThat(visits.get(attacker, path).getStatus()).as(path).isIn(302, 303, 401, 404);
            }
            for (String form : List.of(
                    work.house("/missions/" + request.id() + "/offers"),
                    work.house("/missions/" + request.id() + "/cancellation"),
                    work.asking() + "/" + request.id() + "/cancellation",
                    "/missions/" + request.id() + "/sheet",
                    "/missions/" + request.id() + "/return")) {
                assertThat(visits.send(attacker, form, "whom", "x").getStatus())
                        .as(form)
                        .isIn(302, 303, 401, 404);
            }
        }
        assertThat(visits.get(Viewer.VISITOR, "/mission-offers/none").getStatus())
                .isEqualTo(410);
        assertThat(visits.get(work.treasurer(), work.house("/missions")).getStatus())
                .isEqualTo(404);
    }
}
