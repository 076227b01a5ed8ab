package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A talk for which somebody interprets, as it goes through the hands of those whom it concerns.
 *
 * @param id of the request; nothing, before it is sent
 */
record Talk(String id, String reference, LocalDateTime begin) {

    static final String HOUSE = "/organisations/tolkkollektivet-bryggan";
    static final String CLIENT = "/organisations/ljusviks-kommun";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Late enough to be asked for, and so soon that it can be signed. */
    static LocalDateTime soon() {
        return LocalDateTime.now(ZoneId.systemDefault()).plusMinutes(50).truncatedTo(ChronoUnit.MINUTES);
    }

    static Talk write(Visit institution, LocalDateTime begin, String topic) {
        // Directly after a letter: a nought and many digits after a hyphen would be taken for somebody's telephone.
        var talk = new Talk("", "R" + Ids.next().toString().substring(24), begin);
        institution.open(CLIENT + "/interpreter-requests/new");
        Page page = institution.page();
        page.locator("#language").selectOption("ti");
        page.locator("#day").fill(begin.toLocalDate().toString());
        page.locator("#time").fill(CLOCK.format(begin));
        page.locator("#place").fill(talk.place());
        page.locator("label[for=topic-" + topic + "]").click();
        page.locator("#reference").fill(talk.reference);
        page.locator("#notes").fill("There is a form to read");
        return talk;
    }

    Talk send(Visit institution) {
        institution.page().locator("main form button").click();
        String path = institution.landedOn(CLIENT + "/interpreter-requests/[0-9a-f-]{36}");
        return new Talk(path.substring(path.lastIndexOf('/') + 1), reference, begin);
    }

    static Talk ask(Visit institution, LocalDateTime begin, String topic) {
        return write(institution, begin, topic).send(institution);
    }

    /** It names the talk, so that letters about it are found. */
    String place() {
        return "Stortorget 1, Ljusvik, " + reference;
    }

    String asked() {
        return CLIENT + "/interpreter-requests/" + id;
    }

    String sent() {
        return HOUSE + "/missions/" + id;
    }

    String own() {
        return "/missions/" + id;
    }

    void offer(Visit dispatcher, String... names) {
        dispatcher.open(sent());
        for (String name : names) {
            Locator choice = dispatcher.page().locator(".choice", new Page.LocatorOptions().setHasText(name));
            if (!choice.locator("input").isChecked()) {
                choice.locator("label").click();
            }
        }
        dispatcher.page().locator("form[action$='/offers'] button").click();
        for (String name : names) {
            assertThat(dispatcher.page().locator("section[aria-labelledby=asked]"))
                    .containsText(name);
        }
    }

    /** One tap on what is offered to whoever is signed in. */
    void accept(Visit interpreter) {
        interpreter
                .page()
                .locator("form[action$='" + id + "/answers'] button[value=yes]")
                .click();
        interpreter.landedOn(own());
    }

    /** It began sooner than planned, and is over by now. */
    void sign(Visit interpreter) {
        Page page = interpreter.page();
        page.locator("#began").fill(CLOCK.format(begin.minusMinutes(60)));
        page.locator("#ended").fill(CLOCK.format(begin.minusMinutes(51)));
        page.locator("#kilometres").fill("14");
        page.locator("#signer").fill("Karin Berg");
        page.locator("#function").fill("Handläggare");
        page.locator("label[for=signed-yes]").click();
        page.locator("form[action$='/sheet'] button").click();
    }

    /** A letter about it, once it has come. */
    Locator letter(Visit reader, String address, String subject) {
        Locator letter = reader.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .filter(new Locator.FilterOptions().setHasText(place()))
                .filter(new Locator.FilterOptions().setHasText(subject));
        reader.open("/letters");
        for (long end = System.nanoTime() + 30_000_000_000L; letter.count() == 0 && System.nanoTime() < end; ) {
            reader.page().waitForTimeout(300);
            reader.page().reload();
        }
        return letter;
    }
}
