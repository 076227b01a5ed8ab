package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.Accompanied.House;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** What a person keeps: receipts by message, their whole file on paper, and what fits into a Europass CV. */
@ModuleTest
class TakingAlongTest {

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    JourneysData data;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    private final String name = "Selam " + Ids.next();
    private House house;
    private House lender;
    private JourneyId id;
    private Consent consent;
    private String receipts;

    @BeforeEach
    void begin() {
        house = accompanied.house();
        lender = accompanied.beside(house, Role.LENDER);
        id = accompanied.open(house, name);
        consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME, Category.LANGUAGES);
        receipts = "/consents/" + consent.id() + "/receipts";
    }

    @Test
    void sendAReceiptToWhereAMessageMayBeLeft() throws Exception {
        visits.sent(house.adviser(), house.path(id) + receipts);
        Viewer.Person person = accompanied.own(house, id);
        assertThat(mailbox.list(World.emailOf(person.id()))).isEmpty();
        visits.sent(person, OwnPages.PATH + receipts);
        assertThat(mailbox.text(World.emailOf(person.id())))
                .contains("You said yes on", "They may see: ", "take it back at any time", OwnPages.PATH)
                .doesNotContain(name);
        assertThat(mailbox.subject(World.emailOf(person.id()))).isEqualTo("Your receipt");
    }

    @Test
    void sendNoneToOthersNorOfWhatWasTakenBack() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        for (Viewer.Person other : List.of(world.newcomer("Stranger"), lender.adviser())) {
            assertThat(visits.send(other, OwnPages.PATH + receipts).getStatus()).isEqualTo(404);
            assertThat(visits.send(other, house.path(id) + receipts).getStatus())
                    .isIn(403, 404);
        }
        visits.sent(person, OwnPages.PATH + "/consents/" + consent.id() + "/withdrawal");
        assertThat(visits.send(person, OwnPages.PATH + receipts).getStatus()).isEqualTo(404);
        assertThat(visits.send(house.adviser(), house.path(id) + receipts).getStatus())
                .isEqualTo(404);
    }

    /** A consent that is asked for, and where its paper is. */
    private String explained(String language) throws Exception {
        return visits.sent(
                        house.adviser(),
                        house.path(id) + "/consents",
                        "purpose",
                        "FOLLOW_UP",
                        "receiver",
                        house.slug(),
                        "categories",
                        "NAME",
                        "explained",
                        language,
                        "interpreter",
                        "Huda")
                .replaceFirst("\\?.*", "");
    }

    @Test
    void sayWhatWasAgreedToInTheLanguageInWhichItWasExplained() throws Exception {
        String path = explained("ar");
        visits.sent(house.adviser(), path + "/yes");
        assertThat(paper(path)).as("printed by an adviser who reads English").isEqualTo("ar");
        assertThat(paper(house.path(id) + "/consents/" + consent.id())).isEqualTo("en");
        Viewer.Person person = accompanied.own(house, id);
        visits.sent(house.adviser(), path + "/receipts");
        assertThat(mailbox.subject(World.emailOf(person.id()))).isEqualTo("إيصالك");
    }

    @Test
    void sayItInTheLanguageOfTheirAccountWhereThereAreWordsInNoneOfTheirFile() throws Exception {
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(house.adviser(), edit, "called", name, "language0", "nl", "reads0", "WELL", "version", version);
        String path = explained("nl");
        visits.sent(house.adviser(), path + "/yes");
        Viewer.Person person = accompanied.own(house, id);
        visits.sent(person, "/account", "name", person.name(), "language", "fr");
        visits.sent(house.adviser(), path + "/receipts");
        assertThat(mailbox.subject(World.emailOf(person.id()))).isEqualTo("Votre reçu");
    }

    @Test
    void putCheckedWordsBesideAReceiptInALanguageThatNobodyVouchesFor() throws Exception {
        String email = Ids.next() + "@example.org";
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "called",
                name,
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "language0",
                "ti",
                "reads0",
                "WELL",
                "version",
                version);
        String path = visits.sent(
                        house.adviser(),
                        house.path(id) + "/consents",
                        "purpose",
                        "FOLLOW_UP",
                        "receiver",
                        house.slug(),
                        "categories",
                        "NAME",
                        "explained",
                        "ti",
                        "interpreter",
                        "Saba")
                .replaceFirst("\\?.*", "");
        visits.sent(house.adviser(), path + "/yes");
        visits.sent(house.adviser(), path + "/receipts");
        assertThat(mailbox.subject(email)).isEqualTo("ቅብሊትካ");
        assertThat(mailbox.text(email))
                .contains("እወ ኢልካ", "Adele Adviser, Saba", "English")
                .doesNotContain("You said yes");
        JsonNode letter = mailbox.list(email).getFirst();
        assertThat(mailbox.link(email))
                .as("they have no account")
                .startsWith("/consents/")
                .endsWith("?lang=ti");
        assertThat(letter.get("beside").get("lang").asString()).isEqualTo("en");
        assertThat(letter.get("beside").get("lines").toString()).contains("You said yes on", "ask later how you are");
        try (var document =
                Loader.loadPDF(visits.get(house.adviser(), path + ".pdf").getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ti");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("ዝተሰማማዕኩሉ", "To what I said yes", "ገጽ", "Tell whoever accompanies you")
                    .doesNotContain("Page");
        }
    }

    @Test
    void forgetLettersToTheirTelephoneFromBeforeTheyHadAnAccount() throws Exception {
        String digits = Long.toString(100_000_000 + Math.floorMod(Ids.next().getLeastSignificantBits(), 800_000_000L));
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "called",
                name,
                "way0",
                "SMS",
                "reach0",
                "+32 " + digits,
                "safe0",
                "yes",
                "version",
                version);
        visits.sent(house.adviser(), house.path(id) + receipts);
        assertThat(mailbox.list("+32" + digits)).hasSize(1);
        Viewer.Person person = accompanied.own(house, id);
        Acting.inBackground("personal-data", () -> {
            data.erase(person.id());
            return null;
        });
        assertThat(mailbox.list("+32" + digits)).isEmpty();
    }

    @Test
    void readAReceiptInALanguageOfTheirsAndTakeItBackThere() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        String own = OwnPages.PATH + "/consents/" + consent.id();
        var page = visits.look(person, own + "?lang=ti");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ti");
        assertThat(page.select("h1").text()).isEqualTo("ዝተሰማማዕኩሉ");
        assertThat(page.select(".because").text()).contains("Adele Adviser", "English");
        assertThat(page.select("section[lang=en]").text())
                .contains("To examine a loan", "take your yes back", "Beside");
        assertThat(visits.look(person, own + "?lang=en").select("section[lang]"))
                .as("somebody vouches for English")
                .isEmpty();
        String withdrawal = page.select("form[action$=/withdrawal]").attr("action");
        assertThat(visits.sent(person, withdrawal, "read", "yes")).endsWith(own);
        var after = visits.look(person, own + "?lang=ti");
        assertThat(after.text()).contains("ዝተሳሕበሉ ዕለት");
        assertThat(after.select("form[action$=/withdrawal]")).isEmpty();
        assertThat(after.select("section[lang=en]").text())
                .as("nothing is left to be taken back")
                .contains("Taken back on")
                .doesNotContain("take your yes back");
        assertThat(visits.get(world.newcomer("Stranger"), own).getStatus()).isEqualTo(404);
    }

    private String paper(String path) throws Exception {
        try (var document =
                Loader.loadPDF(visits.get(house.adviser(), path + ".pdf").getContentAsByteArray())) {
            return document.getDocumentCatalog().getLanguage();
        }
    }

    @Test
    void putTheWholeFileOnPaperForThePersonOnly() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        String paper = OwnPages.PATH + "/files/" + id + "/whole.pdf";
        try (var document = Loader.loadPDF(visits.get(person, paper).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(name, "+32 470 00 00 00", "Tigrinya", "Beside");
        }
        for (Viewer.Person other : List.of(world.newcomer("Stranger"), house.adviser(), lender.adviser())) {
            assertThat(visits.get(other, paper).getStatus()).isEqualTo(404);
            assertThat(visits.get(other, paper.replace("whole.pdf", "cv.xml")).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void takeAlongDaysTasksCorrectionsAndWhoOpenedItWithoutTheCase() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        visits.sent(house.adviser(), house.path(id) + "/deadlines", "kind", "BENEFIT", "day", "2029-01-15");
        visits.sent(person, OwnPages.PATH + "/files/" + id + "/corrections", "words", "أتكلم الكردية أيضًا");
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        visits.sent(colleague, house.path(id) + "/glass", "reason", "She waits at the counter");
        String all = Acting.inBackground("personal-data", () -> data.export(person.id()))
                .toString();
        assertThat(all)
                .contains(
                        "2029-01-15",
                        "journeys.deadline.benefit",
                        "journeys.task.correction",
                        "أتكلم الكردية أيضًا",
                        "Colin Colleague",
                        "She waits at the counter");
        byte[] paper = visits.get(person, OwnPages.PATH + "/files/" + id + "/whole.pdf")
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Benefit ends", "Colin Colleague", "She waits at the counter");
        }
        assertThat(visits.look(person, "/account/data?lang=fr").text())
                .contains("Moyens de vous joindre", "Écriture", "Ouvert sans vous accompagner", "Colin Colleague")
                .doesNotContain("{0}");
        Viewer.Person stranger = world.newcomer("Stranger");
        assertThat(Acting.inBackground("personal-data", () -> data.export(stranger.id())))
                .isEmpty();
    }

    @Test
    void giveWhatFitsIntoAEuropassCv() throws Exception {
        Viewer.Person person = accompanied.own(house, id);
        byte[] cv =
                visits.get(person, OwnPages.PATH + "/files/" + id + "/cv.xml").getContentAsByteArray();
        Document document = read(cv);
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.europass.eu/1.0");
        assertThat(texts(document, "GivenName")).containsExactly(name);
        assertThat(texts(document, "PrimaryLanguageCode")).containsExactly("tir");
    }

    @Test
    void forceNobodyToHaveAFamilyNameNorALevel() throws Exception {
        var profile = new Profile(
                List.of(
                        new Name(Name.Kind.CALLED, "هدى <b>&", Locale.forLanguageTag("ar")),
                        new Name(Name.Kind.PASSPORT, "HUDA", null)),
                null,
                List.of(
                        new Contact(Contact.Way.EMAIL, "huda@example.org", true),
                        new Contact(Contact.Way.THROUGH, "Sagal", false)),
                List.of(
                        new Tongue(Locale.forLanguageTag("ar"), Tongue.Level.MOTHER, null, null),
                        new Tongue(Locale.forLanguageTag("fr"), Tongue.Level.SOME, null, null)),
                null);
        Document document = read(Europass.write(profile));
        assertThat(texts(document, "GivenName")).containsExactly("HUDA");
        assertThat(texts(document, "FamilyName")).isEmpty();
        assertThat(texts(document, "ChannelCode")).containsExactly("Email");
        assertThat(texts(document, "CompetencyID")).containsExactly("fra");
        assertThat(texts(document, "ScoreText")).isEmpty();
        Document called = read(
                Europass.write(new Profile(List.of(profile.names().getFirst()), null, List.of(), List.of(), null)));
        assertThat(texts(called, "GivenName")).containsExactly("هدى <b>&");
        assertThat(texts(read(Europass.write(Profile.UNKNOWN)), "PersonName")).isEmpty();
    }

    @Test
    void writeACvThatCanBeReadWhateverANameIsMadeOf() throws Exception {
        var name = new Name(Name.Kind.CALLED, "Ali\uFFFF \uFFFE]]> 𞤀", null);
        var profile = new Profile(List.of(name), null, List.of(), List.of(), null);
        assertThat(texts(read(Europass.write(profile)), "GivenName")).containsExactly("Ali ]]> 𞤀");
    }

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
