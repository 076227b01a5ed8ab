package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.WholeDatabase;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.database.Changes;
import express.journeys.Accompanied.House;
import express.journeys.FirstContacts.FirstContact;
import express.people.Kept;
import express.people.Memberships;
import express.ui.News;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class FilePagesTest {

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Journeys journeys;

    @Autowired
    Ending ending;

    @Autowired
    Resting resting;

    @Autowired
    LookingAhead ahead;

    @Autowired
    FirstContacts contacts;

    @Autowired
    Revealing revealing;

    @Autowired
    Claims claims;

    @Autowired
    CaseWorkers workers;

    @Autowired
    CallingBack calling;

    @Autowired
    Memberships memberships;

    @Autowired
    List<Kept> kept;

    @Autowired
    InstantSource time;

    @Autowired
    FileDoor door;

    @Autowired
    Changes changes;

    private final String name = "عمر " + Ids.next();
    private House house;
    private JourneyId id;
    private String path;

    @BeforeEach
    void begin() {
        house = accompanied.house();
        id = accompanied.open(house, name);
        path = house.path(id);
    }

    /** Else whoever opens a file would have everything read anew by everybody; what others write meanwhile does. */
    @Test
    void keepWhoLookedAndLeaveWhatIsRememberedAsItIs() throws Exception {
        String slug = house.path().split("/")[2];
        Awaitility.await().until(() -> {
            OptionalLong before = changes.edition();
            Acting.as(house.adviser(), () -> door.look(house.adviser(), slug, id.toString()));
            return before.isPresent() && before.equals(changes.edition());
        });
        Viewer.Person person = accompanied.own(house, id);
        assertThat(visits.look(person, OwnPages.PATH).select("details:has(summary:contains(Who looked)) li"))
                .isNotEmpty();
    }

    private void lookAhead() {
        Acting.inBackground(ahead.name(), () -> {
            ahead.run();
            return null;
        });
    }

    @Test
    void makeTasksOfAPermitBeforeItRunsOut() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        String day = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())
                .plusDays(40)
                .toString();
        visits.sent(
                house.adviser(),
                path + "/edit",
                "called",
                name,
                "country",
                "BE",
                "status",
                "LIMITED_RESIDENCE",
                "until",
                day,
                "version",
                "1");
        lookAhead();
        lookAhead();
        assertThat(visits.look(house.adviser(), path + "/tasks")
                        .select("ul.cards > li")
                        .eachText())
                .hasSize(2)
                .anyMatch(it -> it.contains("Look after the permit"));
        assertThat(visits.look(house.adviser(), path).text()).contains("professional card", "ask a lawyer");
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.text()).contains("Your permit runs out on").doesNotContain("Look after the permit");
        visits.sent(person, own.select("form[action$=/end]").attr("action"));
        assertThat(visits.look(person, OwnPages.PATH).text()).doesNotContain("Your permit runs out on");
    }

    private void permit(int days, int version) throws Exception {
        LocalDate day =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(days);
        visits.sent(
                house.adviser(),
                path + "/edit",
                "called",
                name,
                "country",
                "BE",
                "status",
                "LIMITED_RESIDENCE",
                "until",
                day.toString(),
                "version",
                Integer.toString(version));
    }

    @Test
    void sayWhoExplainsARuleInWordsThatNobodyVouchesFor() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        permit(40, 1);
        Document english = visits.look(person, OwnPages.PATH + "?lang=en");
        assertThat(english.select("main a[href^=https]")).hasSize(1);
        assertThat(english.select("main").text()).contains("ask a lawyer").doesNotContain("read the rule with you");
        Document arabic = visits.look(person, OwnPages.PATH + "?lang=ar");
        assertThat(arabic.select("main a[href^=https]")).isEmpty();
        assertThat(arabic.select("main p:contains(يقرأ القاعدة معك)").text()).contains("Adele Adviser", "Open Door");
    }

    @Test
    void sayWhereSomebodyExplainsARuleWhomNobodyAccompanies() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        permit(40, 1);
        world.background(() -> memberships.give(house.id(), house.adviser().id(), Set.of(Role.EDITOR)));
        Document arabic = visits.look(person, OwnPages.PATH + "?lang=ar");
        assertThat(arabic.select("main p:contains(ولا يرافقك أحد الآن)").text())
                .contains("Open Door")
                .doesNotContain("Adele Adviser");
    }

    @Test
    void forgetWhatWasToBeDoneForAPermitThatIsRenewed() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        permit(40, 1);
        lookAhead();
        assertThat(visits.look(person, OwnPages.PATH).text()).contains("Your permit runs out on");
        permit(800, 2);
        lookAhead();
        assertThat(visits.look(person, OwnPages.PATH).text()).doesNotContain("Your permit runs out on");
        assertThat(visits.look(house.adviser(), path + "/tasks").text()).doesNotContain("Look after the permit");
    }

    @Test
    void leaveTasksToWhoeverHasTheCaseNext() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        Viewer.Person next = world.member("Nele", house.id(), Role.ADVISER);
        permit(40, 1);
        world.background(() -> memberships.give(house.id(), house.adviser().id(), Set.of(Role.EDITOR)));
        lookAhead();
        visits.sent(head, path + "/workers", "person", next.id().toString(), "leads", "yes");
        assertThat(visits.look(next, path + "/tasks").select("ul.cards > li").eachText())
                .singleElement()
                .asString()
                .contains("Look after the permit");
    }

    @Test
    void haveSomebodyWhoLeadsWhenWhoLedGoes() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        Viewer.Person next = world.member("Nele", house.id(), Role.ADVISER);
        visits.sent(house.adviser(), path + "/workers", "person", next.id().toString());
        visits.sent(head, path + "/workers/" + house.adviser().id() + "/end");
        assertThat(accompanied.as(head, () -> workers.list(id)).stream().filter(CaseWorkers.CaseWorker::goesOn))
                .singleElement()
                .satisfies(it -> assertThat(it.person()).isEqualTo(next.id()))
                .satisfies(it -> assertThat(it.leads()).isTrue());
    }

    /** Two who let another lead, then all who go, and who is let go twice: none fails, and somebody is left who leads. */
    @Test
    void haveOneWhoLeadsWhateverIsDoneAtOnce() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        List<Viewer.Person> advisers = List.of(
                house.adviser(),
                world.member("Nele", house.id(), Role.ADVISER),
                world.member("Ousmane", house.id(), Role.ADVISER));
        for (Viewer.Person adviser : advisers) {
            visits.sent(head, path + "/workers", "person", adviser.id().toString());
        }
        for (int i = 0; i < 5; i++) {
            atOnce(
                    advisers,
                    it -> visits.sent(head, path + "/workers", "person", it.id().toString(), "leads", "yes"));
            assertThat(having(head))
                    .hasSize(3)
                    .filteredOn(CaseWorkers.CaseWorker::leads)
                    .hasSize(1);
        }
        atOnce(advisers, it -> visits.sent(head, path + "/workers/" + it.id() + "/end"));
        assertThat(having(head))
                .singleElement()
                .satisfies(it -> assertThat(it.leads()).isTrue());
        Viewer.Person left = advisers.stream()
                .filter(it -> it.id().equals(having(head).getFirst().person()))
                .findFirst()
                .orElseThrow();
        long happened = accompanied.count(left, "journeys.happening", id);
        atOnce(advisers, it -> visits.sent(head, path + "/workers/" + it.id() + "/end"));
        assertThat(accompanied.count(left, "journeys.happening", id)).isEqualTo(happened);
    }

    @FunctionalInterface
    private interface Act {
        String of(Viewer.Person adviser) throws Exception;
    }

    private static void atOnce(List<Viewer.Person> all, Act act) throws Exception {
        List<Callable<String>> acts =
                all.stream().<Callable<String>>map(it -> () -> act.of(it)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }

    private List<CaseWorkers.CaseWorker> having(Viewer head) {
        return accompanied.as(head, () -> workers.list(id)).stream()
                .filter(CaseWorkers.CaseWorker::goesOn)
                .toList();
    }

    @Test
    void keepTasksAndDaysThatSomebodyTypes() throws Exception {
        assertThat(visits.send(house.adviser(), path + "/tasks", "words", "", "due", "soon")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(house.adviser(), path + "/tasks", "words", "Call the counter", "due", "2027-01-15");
        visits.sent(house.adviser(), path + "/deadlines", "kind", "BENEFIT", "day", "2029-01-15");
        Document page = visits.look(house.adviser(), path + "/tasks");
        assertThat(page.text()).contains("Call the counter", "Benefit ends");
        visits.sent(house.adviser(), page.select("form[action$=/end]").attr("action"));
        visits.sent(house.adviser(), page.select("form[action$=/removal]").attr("action"));
        assertThat(visits.look(house.adviser(), path + "/tasks").text())
                .contains("done on")
                .doesNotContain("Benefit ends:");
    }

    @Test
    void loseNothingWhenTwoWorkersWriteAtOnce() throws Exception {
        Viewer.Person nele = world.member("Nele", house.id(), Role.ADVISER);
        visits.sent(house.adviser(), path + "/workers", "person", nele.id().toString());
        String seen =
                visits.look(nele, path + "/edit").select("input[name=version]").val();
        visits.sent(house.adviser(), path + "/edit", "called", name, "passport", "OMAR", "version", seen);
        String second = "سارة " + Ids.next();
        Document refused = Jsoup.parse(visits.send(nele, path + "/edit", "called", second, "version", seen)
                .getContentAsString());
        assertThat(refused.select("#called").val()).isEqualTo(second);
        assertThat(refused.select(".error-summary")).hasSize(1);
        assertThat(visits.look(house.adviser(), path).text()).contains("OMAR").doesNotContain(second);
        String now = refused.select("input[name=version]").val();
        visits.sent(nele, path + "/edit", "called", second, "passport", "OMAR", "version", now);
        assertThat(visits.look(house.adviser(), path).text()).contains(second, "OMAR");
    }

    /** In a line that runs from the left; else what stands beside the name changes places with it. */
    @Test
    void setANameThatRunsFromTheRightApart() throws Exception {
        for (String page :
                List.of(house.path(), path, path + "/consents/new", path + "/tasks", path + "/referrals/new")) {
            List<Element> named = visits.look(house.adviser(), page).select("main *").stream()
                    .filter(it -> it.ownText().contains(name))
                    .toList();
            assertThat(named)
                    .as(page)
                    .allSatisfy(it -> assertThat(it.closest("bdi, option") != null
                                    || it.ownText().contains("\u2068" + name + "\u2069"))
                            .as(it.outerHtml())
                            .isTrue());
        }
        assertThat(visits.look(house.adviser(), path).select("h1 bdi").text()).isEqualTo(name);
    }

    @Test
    void restAndGoOn() throws Exception {
        visits.sent(house.adviser(), path + "/pause/removal");
        assertThat(visits.look(house.adviser(), path).select("form[action$=/pause]"))
                .as("it goes on already")
                .hasSize(1);
        visits.sent(house.adviser(), path + "/pause");
        visits.sent(house.adviser(), path + "/pause");
        Document resting = visits.look(house.adviser(), path);
        assertThat(resting.text()).contains("paused").containsOnlyOnce("let the file rest");
        visits.sent(
                house.adviser(), resting.select("form[action$=/pause/removal]").attr("action"));
        assertThat(visits.look(house.adviser(), path).text())
                .contains("goes on")
                .doesNotContain("paused");
    }

    @Test
    void stayClosedWhenSomebodyLetsThemRest() throws Exception {
        accompanied.as(
                house.adviser(), () -> ending.close(house.adviser(), journeys.get(id), CaseFile.Outcome.JOB, Map.of()));
        visits.sent(house.adviser(), path + "/pause");
        assertThat(visits.look(house.adviser(), path).text()).contains("closed", "a job");
        assertThat(visits.look(house.adviser(), house.path()).text()).doesNotContain(name);
    }

    @Test
    void stayClosedWhenSomebodyLetsThemGoOnWhoSawThemBefore() {
        CaseFile seen = accompanied.as(house.adviser(), () -> {
            resting.pause(house.adviser(), journeys.get(id));
            return journeys.get(id);
        });
        accompanied.as(house.adviser(), () -> ending.close(house.adviser(), seen, CaseFile.Outcome.JOB, Map.of()));
        assertThat(accompanied.as(house.adviser(), () -> resting.goOn(house.adviser(), seen)))
                .isFalse();
        assertThat(accompanied.as(
                        house.adviser(), () -> ending.close(house.adviser(), seen, CaseFile.Outcome.PAUSE, Map.of())))
                .isFalse();
        assertThat(accompanied.as(house.adviser(), () -> journeys.get(id)).outcome())
                .isEqualTo(CaseFile.Outcome.JOB);
    }

    @Test
    void takeCorrectionsFromThePerson() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        String own = OwnPages.PATH + "/files/" + id;
        String version = visits.look(person, own).select("input[name=version]").val();
        String other = "عمر الجديد " + Ids.next();
        visits.sent(person, own, "called", other, "way0", "SMS", "reach0", "0499", "version", version);
        assertThat(visits.look(house.adviser(), path).select("h1").text()).contains(other);
        visits.sent(person, own + "/corrections", "words", "I speak Kurdish too");
        assertThat(visits.look(house.adviser(), path + "/tasks").text()).contains("look at it and answer");
        Document asked = visits.look(house.adviser(), path + "/corrections");
        assertThat(asked.text()).contains("I speak Kurdish too");
        visits.sent(house.adviser(), asked.select("form[action$=/answer]").attr("action"), "taken", "yes");
        assertThat(visits.look(person, own).text()).contains("I speak Kurdish too · corrected");
        assertThat(visits.look(house.adviser(), path + "/tasks").select("ul.cards form[action$=/end]"))
                .as("it is answered")
                .isEmpty();
        Viewer.Person stranger = world.newcomer("Stranger");
        assertThat(visits.get(stranger, own).getStatus()).isEqualTo(404);
        assertThat(visits.send(stranger, own + "/corrections", "words", "mine").getStatus())
                .isEqualTo(404);
    }

    @Test
    void openNothingByACodeThatWasHandedOutBefore() {
        String lost = accompanied.as(house.adviser(), () -> claims.make(journeys.get(id)));
        String found = accompanied.as(house.adviser(), () -> claims.make(journeys.get(id)));
        Viewer.Person person = world.newcomer("Newcomer " + id);
        assertThat(Acting.as(person, () -> claims.redeem(person, lost))).isEmpty();
        assertThat(Acting.as(person, () -> claims.redeem(person, found))).contains(id);
    }

    /** They try the link that they hand out, and would read all of it as theirs, also after a yes that is taken back. */
    @Test
    void belongToNobodyWhoHasTheCase() throws Exception {
        String secret = accompanied.as(house.adviser(), () -> claims.make(journeys.get(id)));
        assertThat(visits.send(house.adviser(), OwnPages.PATH + "/claim", "code", secret)
                        .getStatus())
                .isEqualTo(422);
        for (Role role : List.of(Role.ADVISER, Role.ADMINISTRATOR)) {
            Viewer.Person colleague = world.member("Colin", house.id(), role);
            assertThat(Acting.as(colleague, () -> claims.redeem(colleague, secret)))
                    .as("a colleague to whom it was handed, who could have the case")
                    .isEmpty();
        }
        Viewer.Person person = world.newcomer("Newcomer " + id);
        assertThat(Acting.as(person, () -> claims.redeem(person, secret)))
                .as("it is not used up")
                .contains(id);
    }

    /** Somebody who was a newcomer interprets there, and advises people elsewhere. */
    @Test
    void belongToTheirPersonAlsoIfTheyWorkForAnother() throws Exception {
        for (Viewer.Person person : List.of(
                world.member("Interpreter " + id, house.id(), Role.INTERPRETER),
                accompanied.house().adviser())) {
            JourneyId own = accompanied.open(house, person.name());
            String secret = accompanied.as(house.adviser(), () -> claims.make(journeys.get(own)));
            assertThat(Acting.as(person, () -> claims.redeem(person, secret))).contains(own);
        }
    }

    @Test
    void handOutReceipts() throws Exception {
        House lender = accompanied.beside(house, Role.LENDER);
        Consent consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        Viewer.Person person = accompanied.own(house, id);
        String own = OwnPages.PATH + "/consents/" + consent.id();
        assertThat(visits.get(person, own + ".json").getContentAsString())
                .contains(
                        "\"purpose\" : \"LEND\"",
                        "\"event_state\" : \"given\"",
                        "\"party_role\" : \"pii_controller\"",
                        "\"party_id\" : \"" + house.id() + "\"")
                .as("where it is taken back, also for whoever does not know where it came from")
                .containsPattern("\"withdrawal_method\" : \"https?://[^\"]+/my/journey\"");
        assertThat(visits.look(person, OwnPages.PATH).select("a[href$='" + consent.id() + ".json']"))
                .hasSize(1);
        assertThat(visits.get(person, own + ".pdf").getContentAsByteArray()).startsWith("%PDF".getBytes());
        assertThat(visits.get(house.adviser(), path + "/consents/" + consent.id() + ".pdf")
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        for (Viewer.Person other : List.of(world.newcomer("Stranger"), lender.adviser())) {
            assertThat(visits.get(other, own + ".json").getStatus()).isEqualTo(404);
            assertThat(visits.get(other, own + ".pdf").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void askForAConsentOnTheScreen() throws Exception {
        House lender = accompanied.beside(house, Role.LENDER);
        String question = visits.sent(
                house.adviser(),
                path + "/consents",
                "purpose",
                "LEND",
                "receiver",
                lender.slug(),
                "categories",
                "NAME",
                "explained",
                "ar",
                "interpreter",
                "Nadia");
        String one = question.replaceFirst("\\?.*", "");
        assertThat(visits.look(house.adviser(), one).text()).contains("Nadia", "Beside");
        assertThat(visits.get(lender.adviser(), lender.path(id)).getStatus()).isEqualTo(404);
        visits.sent(house.adviser(), one + "/yes");
        assertThat(visits.look(lender.adviser(), lender.path(id)).text()).contains(name);
        assertThat(visits.send(
                                house.adviser(),
                                path + "/consents",
                                "purpose",
                                "LEND",
                                "receiver",
                                "nowhere",
                                "explained",
                                "ar")
                        .getStatus())
                .isEqualTo(422);
    }

    /** Where there are no words in a language, somebody tells them, and the page says so. */
    @Test
    void showADraftBesideAConsentToWhoeverExplainsIt() throws Exception {
        for (String language : List.of("ti", "nl")) {
            String question = visits.sent(
                    house.adviser(),
                    path + "/consents",
                    "purpose",
                    "FOLLOW_UP",
                    "receiver",
                    house.slug(),
                    "categories",
                    "NAME",
                    "explained",
                    language,
                    "interpreter",
                    "Nadia");
            Document page = visits.look(house.adviser(), question.replaceFirst("\\?.*", "") + "?lang=en");
            boolean written = language.equals("ti");
            assertThat(page.select("main .notice").text())
                    .contains("Nadia", written ? "as a draft" : "We have no words in that language");
            assertThat(page.select("main section[lang=ti]").text().contains("ትሰማማዕ ዲኻ?"))
                    .isEqualTo(written);
            assertThat(page.select("form[action$=/yes] bdi[lang=ti]").text()).isEqualTo(written ? "እወ፣ ይሰማማዕ" : "");
        }
    }

    @Test
    void nameWhoExplainsAConsentWhereNobodyVouchesForTheWords() throws Exception {
        House lender = accompanied.beside(house, Role.LENDER);
        Viewer.Person person = accompanied.own(house, id);
        visits.sent(
                house.adviser(),
                path + "/consents",
                "purpose",
                "LEND",
                "receiver",
                lender.slug(),
                "categories",
                "NAME",
                "explained",
                "ar",
                "interpreter",
                "Nadia");
        String asked = ".card:has(form[action$=/yes])";
        Document arabic = visits.look(person, OwnPages.PATH + "?lang=ar");
        assertThat(arabic.select(asked + " .notice").text()).contains("Adele Adviser", "Nadia");
        assertThat(arabic.select(asked + " section[lang=en][dir=ltr]").text())
                .as("beside it words for which somebody vouches")
                .contains("Do you agree?", "What they see", "take your yes back");
        assertThat(arabic.select(asked + " button bdi[lang=en]")).hasSize(2);
        Document english = visits.look(person, OwnPages.PATH + "?lang=en");
        assertThat(english.select(asked)).hasSize(1);
        assertThat(english.select(asked + " .notice, " + asked + " section, " + asked + " button bdi"))
                .isEmpty();
    }

    @Test
    void askForNoConsentThatIsOverBeforeItBegins() throws Exception {
        House lender = accompanied.beside(house, Role.LENDER);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        var refused = visits.send(house.adviser(), path + "/consents", untilThe(today.minusDays(1), lender));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select(".error-summary a[href='#until']"))
                .hasSize(1);
        visits.sent(house.adviser(), path + "/consents", untilThe(today, lender));
    }

    private static String[] untilThe(LocalDate day, House lender) {
        return new String[] {
            "purpose",
            "LEND",
            "receiver",
            lender.slug(),
            "categories",
            "NAME",
            "explained",
            "en",
            "until",
            day.toString()
        };
    }

    @Test
    void waitForACallAgainWhenThePersonSaysNoToAFile() throws Exception {
        FirstContact waiting = cameAt(time.instant());
        String list = "/organisations/" + house.slug() + "/first-contacts";
        String agreement = visits.sent(
                house.adviser(),
                house.path(),
                "called",
                waiting.name(),
                "from",
                waiting.id().toString(),
                "explained",
                "en",
                "another",
                "yes");
        assertThat(visits.look(house.adviser(), list).text()).doesNotContain(waiting.name());
        visits.sent(house.adviser(), agreement.replaceFirst("\\?.*", "") + "/refusal");
        assertThat(visits.look(house.adviser(), list).text()).contains(waiting.name());
    }

    @Test
    void openOneFromAFirstContact() throws Exception {
        var waiting = new FirstContact(
                house.network(),
                Ids.next(),
                house.id(),
                "Farid " + Ids.next(),
                Locale.forLanguageTag("fa-AF"),
                "خیاطی",
                FirstContacts.Way.PHONE,
                "+32 471",
                false,
                1,
                Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(contacts.receive(waiting)).isTrue();
        assertThat(contacts.receive(waiting)).isFalse();
        String list = "/organisations/" + house.slug() + "/first-contacts";
        assertThat(visits.look(house.adviser(), list).text()).contains(waiting.name(), "خیاطی");
        assertThat(visits.get(world.member("Ed", house.id(), Role.EDITOR), list).getStatus())
                .isEqualTo(404);
        Document form = visits.look(house.adviser(), house.path() + "/new?from=" + waiting.id());
        assertThat(form.select("input[name=called]").val()).isEqualTo(waiting.name());
        String[] typed = {"called", waiting.name(), "from", waiting.id().toString(), "explained", "en", "another", "yes"
        };
        visits.sent(house.adviser(), house.path(), typed);
        assertThat(visits.look(house.adviser(), list).text()).doesNotContain(waiting.name());
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        MockHttpServletResponse second = visits.send(colleague, house.path(), typed);
        assertThat(second.getStatus())
                .as("a second file by whoever had the form open, too")
                .isEqualTo(422);
        Document again = Jsoup.parse(second.getContentAsString());
        assertThat(again.select("input[name=called]").val())
                .as("what was typed")
                .isEqualTo(waiting.name());
        assertThat(again.select("input[name=from]"))
                .as("they go on if there is no file, as where it was taken back")
                .isEmpty();
    }

    private FirstContact cameAt(Instant at) {
        var waiting = new FirstContact(
                house.network(),
                Ids.next(),
                house.id(),
                "Farid " + Ids.next(),
                Locale.ENGLISH,
                "",
                FirstContacts.Way.PHONE,
                "+32 471",
                false,
                1,
                at);
        contacts.receive(waiting);
        return waiting;
    }

    @Test
    void tellAdvisersThatSomebodyWaitsAndRemindOnce() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        FirstContact waiting = cameAt(time.instant());
        contacts.receive(waiting);
        String adviser = World.emailOf(house.adviser().id());
        assertThat(mailbox.list(adviser)).hasSize(1);
        assertThat(mailbox.text(adviser)).contains("would like").doesNotContain(waiting.name());
        callBack();
        assertThat(mailbox.list(adviser)).as("it is too soon").hasSize(1);
        cameAt(time.instant().minus(Duration.ofDays(3)));
        callBack();
        callBack();
        assertThat(mailbox.list(adviser)).as("one of each, and one reminder").hasSize(3);
        assertThat(mailbox.subject(World.emailOf(head.id()))).contains("still waits for a call");
    }

    private void callBack() {
        Acting.inBackground(calling.name(), () -> {
            calling.run();
            return null;
        });
    }

    @Test
    void answerAFirstContactOtherwise() throws Exception {
        var waiting = new FirstContact(
                house.network(),
                Ids.next(),
                house.id(),
                "Farid " + Ids.next(),
                Locale.ENGLISH,
                "",
                FirstContacts.Way.SMS,
                "+32 471",
                true,
                1,
                Instant.parse("2026-11-20T10:00:00Z"));
        contacts.receive(waiting);
        String list = "/organisations/" + house.slug() + "/first-contacts";
        visits.sent(house.adviser(), list + "/" + waiting.id() + "/answer", "answer", "HELPED");
        assertThat(visits.send(house.adviser(), list + "/" + waiting.id() + "/answer", "answer", "HELPED")
                        .getStatus())
                .isEqualTo(404);
        contacts.receive(waiting);
        contacts.takeBack(waiting.id());
        assertThat(visits.look(house.adviser(), list).text()).doesNotContain(waiting.name());
    }

    @Test
    void tellThePersonAndTheSupervisorOfBrokenGlass() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        Viewer.Person person = accompanied.own(house, id);
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        for (Viewer.Person told : List.of(head, person)) {
            assertThat(mailbox.subject(World.emailOf(told.id()))).isNotEmpty();
        }
    }

    @Test
    void tellWhoeverHasTheCaseWhereTheOnlySupervisorBreaksTheGlass() throws Exception {
        Viewer.Person head = world.member("Ada", house.id(), Role.ADMINISTRATOR, Role.ADVISER);
        visits.sent(head, path + "/glass", "reason", "She waits at the counter");
        String email = World.emailOf(house.adviser().id());
        assertThat(mailbox.text(email))
                .contains("A file of your case was opened by somebody else", "Ada")
                .doesNotContain("She waits at the counter", name);
        int letters = mailbox.list(email).size();
        Viewer.Person second = world.member("Bea", house.id(), Role.ADMINISTRATOR);
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        assertThat(mailbox.subject(World.emailOf(second.id()))).contains("without the case");
        assertThat(mailbox.list(email)).hasSize(letters);
    }

    @Test
    void noteOnceThatSomebodyHasTheCaseAndHasItNoMore() throws Exception {
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        String workers = path + "/workers";
        for (int twice = 0; twice < 2; twice++) {
            visits.sent(house.adviser(), workers, "person", colleague.id().toString());
        }
        for (int twice = 0; twice < 2; twice++) {
            visits.sent(house.adviser(), workers + "/" + colleague.id() + "/end");
        }
        visits.sent(house.adviser(), workers + "/" + Ids.next() + "/end");
        assertThat(visits.look(house.adviser(), path)
                        .select("section[aria-labelledby=timeline]")
                        .text())
                .containsOnlyOnce("took over")
                .containsOnlyOnce("no longer accompanies");
    }

    @Test
    void tellWhoBrokeTheGlassAlsoWhenTheyHaveLeft() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        assertThat(accompanied.count(colleague, "journeys.name", id)).isPositive();
        world.background(() -> memberships.give(house.id(), colleague.id(), Set.of(Role.EDITOR)));
        assertThat(accompanied.count(colleague, "journeys.name", id))
                .as("open to them no more")
                .isZero();
        world.background(() -> memberships.give(house.id(), colleague.id(), Set.of(Role.ADVISER)));
        assertThat(accompanied.count(colleague, "journeys.name", id)).isZero();
        assertThat(visits.look(person, OwnPages.PATH).text()).contains("Colin Colleague", "She waits at the counter");
    }

    @Test
    void leaveNothingOutOfWhoLookedWhenThePersonWantsToSeeAll() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        for (int i = 0; i < OwnReading.LOOKS + 3; i++) {
            visits.get(house.adviser(), path);
        }
        Document some = visits.look(person, OwnPages.PATH);
        assertThat(some.select("details:has(summary:contains(Who looked)) li")).hasSize(OwnReading.LOOKS);
        Document all = visits.look(person, some.select("a[href$='?all=yes']").attr("href"));
        assertThat(all.select("details:has(summary:contains(Who looked)) li")).hasSizeGreaterThan(OwnReading.LOOKS + 3);
        assertThat(all.select("a[href$='?all=yes']")).isEmpty();
    }

    @Test
    void tellThePersonWhyTheGlassWasBrokenAlsoWithoutAnAccount() throws Exception {
        String email = Ids.next() + "@example.org";
        visits.sent(
                house.adviser(),
                path + "/edit",
                "called",
                name,
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "version",
                "1");
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        assertThat(mailbox.text(email)).contains("opened your file", "Ask whoever accompanies you");
        Viewer.Person person = accompanied.own(house, id);
        assertThat(visits.look(person, OwnPages.PATH).text()).contains("Colin", "She waits at the counter");
    }

    @Test
    void tellThePersonOfBrokenGlassInALanguageOfTheirs() throws Exception {
        String email = Ids.next() + "@example.org";
        visits.sent(
                house.adviser(),
                path + "/edit",
                "called",
                name,
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "language0",
                "uk",
                "reads0",
                "WELL",
                "version",
                "1");
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        assertThat(mailbox.subject(email)).contains("переглянув вашу справу");
        assertThat(mailbox.text(email)).contains("Вітаємо", "Colin", "супроводжує");
    }

    /** Letters of an account that is shut go where the file says, and so do those of one without an e-mail address. */
    @Test
    void tellThePersonOfBrokenGlassInATextMessageInALanguageOfTheirs() throws Exception {
        String number = "+32460%08d".formatted(Math.floorMod(id.hashCode(), 100_000_000));
        String version = visits.look(house.adviser(), path + "/edit")
                .select("input[name=version]")
                .val();
        visits.sent(
                house.adviser(),
                path + "/edit",
                "called",
                name,
                "way0",
                "SMS",
                "reach0",
                number,
                "safe0",
                "yes",
                "language0",
                "uk",
                "reads0",
                "WELL",
                "version",
                version);
        world.deactivate(accompanied.own(house, id));
        Viewer.Person colleague = world.member("Colin", house.id(), Role.ADVISER);
        visits.sent(colleague, path + "/glass", "reason", "She waits at the counter");
        assertThat(mailbox.list(number).getFirst().get("shortly").asString())
                .contains("Вашу справу переглянув хтось інший")
                .doesNotContain("Colin");
    }

    @Test
    void openToALinkWhatIsSharedAndNothingAfterwards() throws Exception {
        House other = accompanied.beside(house, Role.ADVISER);
        Consent consent = accompanied.share(house, id, Purpose.REFER, other, Category.NAME);
        assertThat(living(consent)).isTrue();
        assertThat(consent.categories()).containsExactly(Category.NAME);
        Viewer.Person person = accompanied.own(house, id);
        visits.sent(person, OwnPages.PATH + "/consents/" + consent.id() + "/withdrawal");
        assertThat(living(consent)).isFalse();
    }

    private boolean living(Consent consent) {
        return accompanied
                .as(new Viewer.Background(Revealing.PURPOSE), () -> revealing.findLiving(consent.id()))
                .isPresent();
    }

    @Test
    void removeWhatNobodySaidYesTo() throws Exception {
        String asked = "Never agreed " + Ids.next();
        JourneyId waiting = accompanied.asked(house, asked);
        Accompanied.owner("update journeys.journey set opened_at = '2020-01-01' where id = ?", waiting.value());
        remove("journeys.kept.asked");
        assertThat(WholeDatabase.find(asked)).isEmpty();
        assertThat(visits.look(house.adviser(), path).text()).contains(name);
    }

    @Test
    void removeWhatNobodyMayHoldAndNobodyOwns() throws Exception {
        String left = "Taken back " + Ids.next();
        String kept = "Taken along " + Ids.next();
        JourneyId gone = accompanied.open(house, left);
        JourneyId theirs = accompanied.open(house, kept);
        Viewer.Person person = accompanied.own(house, theirs);
        for (JourneyId one : List.of(gone, theirs)) {
            String withdrawal = visits.look(house.adviser(), house.path(one))
                    .select("form[action$=/withdrawal]")
                    .attr("action");
            visits.sent(house.adviser(), withdrawal);
            Accompanied.owner("update journeys.journey set state_since = '2020-01-01' where id = ?", one.value());
        }
        remove("journeys.kept.unheld");
        assertThat(WholeDatabase.find(left)).isEmpty();
        assertThat(visits.look(person, OwnPages.PATH).text()).contains(kept);
        assertThat(visits.look(house.adviser(), path).text()).contains(name);
    }

    private void remove(String what) {
        kept.stream()
                .filter(it -> it.what().equals(what))
                .forEach(it ->
                        Acting.inBackground("retention", () -> it.removeBefore(Instant.parse("2021-01-01T00:00:00Z"))));
    }

    private String told(Viewer viewer, String to) throws Exception {
        return News.told(visits.send(viewer, to)).orElseThrow();
    }

    @Test
    void claimNoYesToWhatWasTakenBackOrHasRunOut() throws Exception {
        House lender = accompanied.beside(house, Role.LENDER);
        Consent consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        Viewer.Person person = accompanied.own(house, id);
        String own = OwnPages.PATH + "/consents/" + consent.id();
        String together = path + "/consents/" + consent.id();
        assertThat(told(person, own + "/yes")).as("said twice").isEqualTo("journeys.consent.given");
        visits.sent(person, own + "/withdrawal");
        assertThat(told(person, own + "/withdrawal")).as("taken back twice").isEqualTo("journeys.consent.withdrawn");
        assertThat(told(person, own + "/yes")).isEqualTo("journeys.consent.over");
        assertThat(told(house.adviser(), together + "/yes")).isEqualTo("journeys.consent.over");
        String late = visits.sent(
                        house.adviser(),
                        path + "/consents",
                        "purpose",
                        "LEND",
                        "receiver",
                        lender.slug(),
                        "categories",
                        "NAME",
                        "explained",
                        "en")
                .replaceFirst("\\?.*", "");
        UUID waiting = UUID.fromString(late.replaceFirst(".*/", ""));
        Accompanied.owner("update journeys.consent set until = now() - interval '1 second' where id = ?", waiting);
        assertThat(told(house.adviser(), late + "/yes")).isEqualTo("journeys.consent.over");
        assertThat(visits.get(lender.adviser(), lender.path(id)).getStatus()).isEqualTo(404);
    }
}
