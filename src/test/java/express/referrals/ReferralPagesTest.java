package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.interpreting.Booking;
import express.interpreting.SignedMissions.Signed;
import express.journeys.Paper;
import express.referrals.Sendings.Sent;
import express.ui.News;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ReferralPagesTest {

    @Autowired
    Sendings sendings;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    Booking booking;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    private final String name = "ሰላም " + Ids.next();

    private static String tomorrow() {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
    }

    private int version(Sent sent) {
        return sendings.now(sent, referrals).version();
    }

    private String act(Viewer viewer, String path, Sent sent, String move, String... more) throws Exception {
        String[] fields = new String[more.length + 4];
        fields[0] = "move";
        fields[1] = move;
        fields[2] = "version";
        fields[3] = Integer.toString(version(sent));
        System.arraycopy(more, 0, fields, 4, more.length);
        return visits.sent(viewer, path + "/turns", fields);
    }

    /** On their own page, where nobody stands beside them who explains the words of a draft. */
    @Test
    void asksThePersonInWordsForWhichSomebodyVouchesToo() throws Exception {
        Sent waiting = sendings.prepared(name, "NAME");
        Viewer.Person person = sendings.own(waiting);
        Document arabic = visits.look(person, waiting.own() + "?lang=ar");
        assertThat(arabic.select("section[aria-labelledby=agreement] .notice").text())
                .contains("Adele Adviser");
        assertThat(arabic.select("section[lang=en][dir=ltr]").text())
                .contains("Do you agree to be sent there?", "What they see", "take your yes back");
        assertThat(visits.look(person, waiting.own() + "?lang=en").select("main section[lang]"))
                .isEmpty();
    }

    @Test
    void sendsOnlyWhenThePersonSaysYes() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        Document asked = visits.look(sent.house().adviser(), sent.sender());
        assertThat(asked.select("#agreement").text()).contains("Do you agree");
        assertThat(asked.select("section[aria-labelledby=person]").text())
                .contains(name)
                .doesNotContain("+32 470");
        assertThat(mailbox.list(sent.email())).isEmpty();
        assertThat(visits.get(sent.receiver().adviser(), sent.receiving()).getStatus())
                .isEqualTo(404);
        sendings.agree(sent);
        assertThat(mailbox.text(sent.email()))
                .contains("would like to send somebody")
                .doesNotContain(name, Sendings.WORDS);
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.SENT);
    }

    @Test
    void isNotReadyUntilAnInterpreterIsConfirmed() throws Exception {
        Sent sent = sendings.sent(name);
        sendings.appointed(sent, moving, referrals);
        Viewer receiver = sent.receiver().adviser();
        Viewer sender = sent.house().adviser();
        assertThat(visits.look(receiver, sent.receiving()).select("a[href*=interpreter-requests]"))
                .isEmpty();
        Signed house = booking.houseFor(sent.receiver().id());
        String asked = booking.ask(receiver, visits.look(receiver, sent.receiving()));
        for (Document page :
                new Document[] {visits.look(receiver, sent.receiving()), visits.look(sender, sent.sender())}) {
            assertThat(page.select("section[aria-labelledby=appointment]").text())
                    .contains("Not ready: no interpreter yet");
            assertThat(page.select("a[href*=interpreter-requests]")).isEmpty();
        }
        booking.take(house, asked);
        for (Document page :
                new Document[] {visits.look(receiver, sent.receiving()), visits.look(sender, sent.sender())}) {
            assertThat(page.select("section[aria-labelledby=appointment]").text())
                    .contains("Ready: an interpreter is confirmed")
                    .doesNotContain("Not ready", "Ana Interpreter");
        }
        String mission = "/missions/" + asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(visits.look(house.ana(), mission).select("main").text())
                .contains("Second floor")
                .doesNotContain(name, Sendings.WORDS);
    }

    @Test
    void keepsNothingWhenThePersonSaysNo() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        visits.sent(sent.house().adviser(), sent.sender() + "/refusal");
        assertThat(visits.get(sent.house().adviser(), sent.sender()).getStatus())
                .isEqualTo(404);
        assertThat(mailbox.list(sent.email())).isEmpty();
    }

    @Test
    void leadsWhoSaysNoAfterAnotherBackToTheList() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        Viewer.Person adviser = sent.house().adviser();
        visits.sent(adviser, sent.sender() + "/refusal");
        for (String late : new String[] {"/refusal", "/consent"}) {
            var answer = visits.send(adviser, sent.sender() + late);
            assertThat(answer.getRedirectedUrl())
                    .isEqualTo("/organisations/" + sent.house().slug() + "/referrals");
            assertThat(News.told(answer)).contains("referrals.fault.gone");
            assertThat(visits.send(sent.receiver().adviser(), sent.sender() + late)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mailbox.list(sent.email())).isEmpty();
    }

    @Test
    void claimsNoNoWhenThePersonHasSaidYesMeanwhile() throws Exception {
        Sent sent = sendings.sent(name);
        assertThat(visits.sent(sent.house().adviser(), sent.sender() + "/refusal"))
                .isEqualTo(sent.sender());
        assertThat(visits.get(Viewer.VISITOR, sendings.link(sent)).getStatus()).isEqualTo(200);
    }

    @Test
    void claimsNothingSentWhenThePersonHasTakenItBackMeanwhile() throws Exception {
        Sent sent = sendings.sent(name);
        String consent = sendings.now(sent, referrals).consent().toString();
        visits.sent(sent.house().adviser(), sent.house().path(sent.journey()) + "/consents/" + consent + "/withdrawal");
        assertThat(News.told(visits.send(sent.house().adviser(), sent.sender() + "/consent")))
                .contains("referrals.fault.over");
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    /** Sending is no button: nothing but the person's yes does it, whatever somebody posts. */
    @Test
    void isSentByNobodyButThePerson() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        for (String move : new String[] {"SEND", "RENEW", "LAPSE"}) {
            assertThat(visits.send(
                                    sent.house().adviser(),
                                    sent.sender() + "/turns",
                                    "move",
                                    move,
                                    "version",
                                    Integer.toString(version(sent)))
                            .getStatus())
                    .as(move)
                    .isEqualTo(422);
        }
        assertThat(moving.move(sent.id(), Act.of(Move.SEND, Side.SENDER, null, version(sent))))
                .isEqualTo(Moving.Answer.MEANWHILE);
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.PREPARED);
        assertThat(mailbox.list(sent.email())).isEmpty();
    }

    @Test
    void showsTheReceiverWithoutAnAccountWhatTheConsentNames() throws Exception {
        Sent sent = sendings.sent(name);
        Document page = visits.look(Viewer.VISITOR, sendings.link(sent));
        assertThat(page.select("main").text()).contains(name, Sendings.WORDS).doesNotContain("+32 470");
        assertThat(page.select("section[aria-labelledby=person] dl").text()).doesNotContain("Tigrinya");
        assertThat(sendings.now(sent, referrals).seenAt()).isNotNull();
        assertThat(visits.look(sendings.own(sent), "/my/journey")
                        .select("details:has(summary:contains(Who looked)) li")
                        .eachText())
                .as("who looked, also where nobody signs in")
                .anyMatch(line -> line.contains("Beside"))
                .noneMatch(line -> line.contains("·  ·") || line.contains("· ·"));
    }

    @Test
    void goesRoundFromTheAnswerToAnOutcome() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        act(Viewer.VISITOR, link, sent, "ASK", "question", "Does she speak French?");
        assertThat(mailbox.text(World.emailOf(sent.house().adviser().id()))).contains("asked a question");
        assertThat(visits.look(sent.house().adviser(), sent.sender())
                        .select("#turns ~ ul")
                        .text())
                .contains("Does she speak French?");
        act(sent.house().adviser(), sent.sender(), sent, "ANSWER", "answer", "A little");
        assertThat(visits.look(Viewer.VISITOR, sendings.link(sent))
                        .select("main")
                        .text())
                .contains("A little");
        act(
                Viewer.VISITOR,
                link,
                sent,
                "APPOINT",
                "day",
                tomorrow(),
                "hour",
                "14:30",
                "minutes",
                "45",
                "place",
                "Second floor");
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.APPOINTED);
        var letter = mailbox.list(sent.email()).getFirst();
        String calendar = letter.get("scheduling").get("calendar").asString();
        assertThat(calendar)
                .contains("SEQUENCE:0", "METHOD:REQUEST", "UID:" + sent.id())
                .doesNotContain(name);
        act(sent.house().adviser(), sent.sender(), sent, "CANCEL");
        assertThat(mailbox.list(sent.email())
                        .getFirst()
                        .get("scheduling")
                        .get("calendar")
                        .asString())
                .contains("SEQUENCE:1", "METHOD:CANCEL");
        act(sent.receiver().adviser(), sent.receiving(), sent, "MEET");
        act(sent.house().adviser(), sent.sender(), sent, "END", "outcome", "HELPED", "ending", "Has a mentor");
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.HELPED);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.get(sent.receiver().adviser(), sent.receiving()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void closesThePageOfTheReceiverWhenThePersonTakesItBack() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        Viewer.Person person = sendings.own(sent);
        assertThat(visits.look(person, "/my/journey").select("main").text()).contains("Where you were sent");
        int seen = version(sent);
        String consent = sendings.now(sent, referrals).consent().toString();
        visits.sent(person, "/my/journey/consents/" + consent + "/withdrawal");
        var late = visits.send(Viewer.VISITOR, link + "/turns", "move", "ACCEPT", "version", Integer.toString(seen));
        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString()).doesNotContain(name, Sendings.WORDS);
        var again = visits.get(Viewer.VISITOR, link);
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat(Jsoup.parse(again.getContentAsString()).select("main").text())
                .contains("Nothing to see here");
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(mailbox.subject(sent.email())).contains("has ended");
    }

    @Test
    void letsThePersonEndItInPlainWords() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        Viewer.Person person = sendings.own(sent);
        act(person, sent.own(), sent, "END", "outcome", "WITHDRAWN");
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.look(person, sent.own()).select("main").text()).contains("taken back by the person");
    }

    @Test
    void namesWhoSaysWhyTheyWereDeclinedWhereNobodyVouchesForTheWords() throws Exception {
        Sent sent = sendings.sent(name);
        act(Viewer.VISITOR, sendings.link(sent), sent, "DECLINE", "reason", "FULL");
        Viewer.Person person = sendings.own(sent);
        saysWhyOrAsksToAsk(person, sent.own(), "Adele Adviser");
        saysWhyOrAsksToAsk(person, "/my/journey", "Open Door");
    }

    private void saysWhyOrAsksToAsk(Viewer.Person person, String path, String helper) throws Exception {
        assertThat(visits.look(person, path + "?lang=en").select("main").text()).contains("no place free");
        assertThat(visits.look(person, path + "?lang=fr").select("main").text())
                .contains("demandez pourquoi à " + helper);
    }

    @Test
    void hearsTheFirstOfTwoWhoAnswerAtOnce() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        String seen = Integer.toString(version(sent));
        visits.sent(Viewer.VISITOR, link + "/turns", "move", "ACCEPT", "version", seen);
        var second = visits.send(
                sendings.colleague(sent),
                sent.receiving() + "/turns",
                "move",
                "DECLINE",
                "version",
                seen,
                "reason",
                "FULL",
                "refusal",
                "We are many");
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(second.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("Somebody was quicker");
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.ACCEPTED);
        var replayed = visits.send(Viewer.VISITOR, link + "/turns", "move", "ACCEPT", "version", seen);
        assertThat(replayed.getStatus()).isEqualTo(422);
    }

    @Test
    void asksForWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        String seen = Integer.toString(version(sent));
        var refused = visits.send(
                Viewer.VISITOR, link + "/turns", "move", "DECLINE", "version", seen, "refusal", "شكرًا <b>");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("textarea[name=refusal]").val()).isEqualTo("شكرًا <b>");
        assertThat(page.select(".error-summary a[href='#reason']")).hasSize(1);
        assertThat(visits.send(Viewer.VISITOR, link + "/turns", "move", "APPOINT", "version", seen, "day", "yesterday")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(Viewer.VISITOR, link + "/turns", "move", "nonsense")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void asksForNoConsentThatIsOverBeforeItBegins() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        var refused = visits.send(
                sent.house().adviser(),
                sent.house().path(sent.journey()) + "/referrals",
                "house",
                sent.receiver().slug(),
                "words",
                Sendings.WORDS,
                "step",
                "mentoring",
                "categories",
                "NAME",
                "spoken",
                "ti",
                "explained",
                "en",
                "until",
                "2020-01-01");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select(".error-summary a[href='#until']"))
                .hasSize(1);
    }

    @Test
    void closesWhatThePersonTakesBackByTheLinkOnTheirReceipt() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        String consent = sendings.now(sent, referrals).consent().toString();
        String paper = sent.house().path(sent.journey()) + "/consents/" + consent + ".pdf";
        String back = Paper.back(visits.get(sent.house().adviser(), paper).getContentAsByteArray());
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(200);
        visits.sent(Viewer.VISITOR, back);
        visits.sent(Viewer.VISITOR, back);
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.send(Viewer.VISITOR, link + "/turns", "move", "ACCEPT", "version", "9")
                        .getStatus())
                .isEqualTo(410);
        String adviser = World.emailOf(sent.house().adviser().id());
        assertThat(mailbox.list(adviser))
                .extracting(it -> it.get("subject").asString())
                .as("told once, as where it is taken back on their own page")
                .noneMatch(it -> it.contains("took back a yes"));
        assertThat(mailbox.list(adviser)).hasSize(1);
    }

    @Test
    void closesAllThatIsOpenWhereTheFileIsGivenUpByLink() throws Exception {
        Sent sent = sendings.sent(name);
        Sent waiting = sendings.prepared(sent.house(), sent.receiver(), sent.journey(), "NAME");
        String link = sendings.link(sent);
        String hold = visits.look(sent.house().adviser(), sent.house().path(sent.journey()))
                .select("a[href$=.pdf][href*=/consents/]")
                .last()
                .attr("href");
        visits.sent(
                Viewer.VISITOR,
                Paper.back(visits.get(sent.house().adviser(), hold).getContentAsByteArray()));
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        sendings.background(() -> {
            assertThat(referrals.get(sent.id()).outcome()).isEqualTo(Outcome.WITHDRAWN);
            assertThat(referrals.find(waiting.id()))
                    .as("what waited for a yes is dropped")
                    .isEmpty();
        });
    }

    @Test
    void leadsNowhereByAForgedLink() throws Exception {
        assertThat(visits.get(Viewer.VISITOR, "/referrals/forged").getStatus()).isEqualTo(410);
        assertThat(visits.send(Viewer.VISITOR, "/referrals/forged/turns", "move", "ACCEPT")
                        .getStatus())
                .isEqualTo(410);
        assertThat(visits.get(Viewer.VISITOR, "/appointments/forged").getStatus())
                .isEqualTo(410);
    }

    @Test
    void listsWhoWaitsForWhom() throws Exception {
        Sent sent = sendings.sent(name);
        String list = "/organisations/" + sent.house().slug() + "/referrals";
        Document page = visits.look(sent.house().adviser(), list);
        assertThat(page.select("tbody tr").text()).contains(name, "sent, no answer yet", "the service");
        String inbox = "/organisations/" + sent.receiver().slug() + "/referrals?which=received";
        assertThat(visits.look(sent.receiver().adviser(), inbox).select("tbody").text())
                .contains(name);
        assertThat(visits.look(sent.house().adviser(), list + "?which=ended").select("tbody"))
                .isEmpty();
        assertThat(visits.get(Viewer.VISITOR, list).getStatus()).isIn(302, 303);
    }
}
