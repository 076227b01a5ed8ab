package express.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Somebody in front of an application, who answers page by page. */
record Asker(Visit visit, String application) {

    private static final List<String> QUESTIONS =
            List.of("professional", "self-employed", "income-here", "debt-settlement");
    private static final List<String> DOCUMENTS =
            List.of("identity", "bank-card", "credit-register", "statements", "purpose");

    /** Fields that are typed, and choices as {@code field-value}, by page. */
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("amount", List.of("principal=6000", "months=24"));
        PAGES.put("you", List.of("phone=+32 470 00 11 22"));
        PAGES.put(
                "purpose",
                List.of("summary=فرن لمخبزي", "what-1=فرن", "cost-1=5200,50", "what-2=طحين", "cost-2=1 000"));
        PAGES.put("business", List.of("business-does=مخبز", "business-months=8"));
        PAGES.put("stay", List.of("stay-kind-unlimited"));
        PAGES.put("household", List.of("in-wages=1400", "out-home=600", "out-food=300"));
        PAGES.put("trade", List.of("trade-sales=2500", "trade-stock=1200"));
        PAGES.put("debts", List.of("debts-instalments=120", "debts-late-no", "debts-listed-no", "debts-asked-no"));
        PAGES.put("near", List.of("channel-STREET", "near-related=ابن العم علي"));
    }

    /** From what it would cost to the application that was begun. */
    static Asker begin(Visit visit, String product) {
        visit.open("/lending/" + product + "?principal=6000&months=24");
        visit.page().locator("#cost a[href^='/applications/new']").click();
        visit.page().locator("form[action='/applications'] button").click();
        visit.page().locator("main a.button[href*='/steps/']").waitFor();
        return new Asker(visit, OwnLender.pathOf(visit));
    }

    /** The questions that come before anything else. */
    Asker questions() {
        goOn();
        for (String question : QUESTIONS) {
            String answer = question.equals("debt-settlement") ? "no" : "yes";
            answer("ask-" + question, List.of("ask-" + question + "-" + answer));
        }
        return this;
    }

    /** Where they stopped. */
    void goOn() {
        visit.open(application);
        visit.page().locator("main a.button").first().click();
    }

    /** From one page to another, the last one included, as they follow each other. */
    Asker pages(String from, String to) {
        List<String> all = List.copyOf(PAGES.keySet());
        for (String page : all.subList(all.indexOf(from), all.indexOf(to) + 1)) {
            answer(page, PAGES.get(page));
        }
        return this;
    }

    void answer(String page, List<String> said) {
        Locator form = visit.page().locator("form[action$='/steps/" + page + "']");
        form.waitFor();
        OwnLender.check(visit);
        for (String one : said) {
            int at = one.indexOf('=');
            if (at < 0) {
                form.locator("label[for='" + one + "']").click();
            } else {
                form.locator("[id='" + one.substring(0, at) + "']").fill(one.substring(at + 1));
            }
        }
        form.locator("button").click();
    }

    Asker documents() {
        visit.open(application + "/documents");
        DOCUMENTS.forEach(it -> bring(it, picture(it + ".jpg")));
        return this;
    }

    void bring(String document, FilePayload file) {
        Locator form = visit.page().locator("form[enctype]");
        form.locator("label[for='code-" + document + "']").click();
        form.locator("#file").setInputFiles(file);
        form.locator("button").click();
    }

    /** As a phone takes it. */
    static FilePayload picture(String name) {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(Color.WHITE);
        var content = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(name, "image/jpeg", content.toByteArray());
    }

    /** Asks somebody to stand surety, and tells where the link leads. */
    String invite(String name) {
        visit.open(application + "/guarantors");
        Locator form = visit.page().locator("form[action$='/guarantors']");
        form.locator("#name").fill(name);
        form.locator("label[for=relation-FRIEND]").click();
        form.locator("button").click();
        return visit.page().locator("main a[href^='/guarantees/']").last().getAttribute("href");
    }

    static void standSurety(Visit guarantor, String link) {
        guarantor.open(link);
        guarantor.page().locator("label[for=answer-yes]").click();
        guarantor.page().locator("label[for=understood-yes]").click();
        guarantor.page().locator("form[action$='/answer'] button").click();
        guarantor.page().locator("main .notice.success").waitFor();
    }

    void send() {
        visit.open(application);
        visit.page().locator("form[action$='/submission'] button").click();
        visit.page()
                .locator("form[action$='/submission']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** All of it, as quickly as can be. */
    static Asker sent(Visit visit, String product) {
        Asker asker = begin(visit, product).questions().pages("amount", "near").documents();
        try (Visit guarantor = visit.another(Look.PHONE)) {
            standSurety(guarantor, asker.invite("Gwen Guarantor"));
        }
        asker.send();
        return asker;
    }
}
