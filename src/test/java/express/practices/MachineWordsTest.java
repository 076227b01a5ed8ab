package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a machine translated says so as long as nobody has checked it. */
@ModuleTest
class MachineWordsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @AfterAll
    static void takeBack() {
        Samples.takeBack();
    }

    @Test
    void saysSoToReadersAndLeadsToTheOriginal() throws Exception {
        Sheet sheet = byMachine(Samples.slug("machine"));
        practices.bring(List.of(sheet));
        library.lookNow();
        String path = "/practices/" + sheet.slug();

        Element notice = page(path + "?lang=fr").selectFirst(".notice.warning");
        assertThat(notice.text()).contains("traduit par une machine", "English");
        assertThat(notice.selectFirst("a").attr("href")).isEqualTo("?lang=en");
        assertThat(page(path + "?lang=en").select(".notice.warning")).isEmpty();
        assertThat(page("/practices?lang=fr&step=" + sheet.step().slug()).text())
                .contains("traduit par une machine");
    }

    @Test
    void writesNothingOfMachinesWhereThereWereNone() {
        Sheet sheet = Samples.translated("cooking", "Cooking");
        assertThat(Sheets.write(sheet)).doesNotContain("machine");
        assertThat(Sheets.read(Sheets.write(sheet)).machine()).isEmpty();
        assertThat(Sheets.fingerprint(sheet)).isNotEqualTo(Sheets.fingerprint(byMachine("cooking")));
    }

    @Test
    void knowsWhichWordsAreMeant() {
        Sheet sheet = byMachine("cooking");
        assertThat(Sheets.read(Sheets.write(sheet))).isEqualTo(sheet);
        assertThat(SheetRules.faults(sheet)).isEmpty();
        assertThat(SheetRules.faults(machine(sheet, "[\"en\"]"))).hasSize(1);
        assertThat(SheetRules.faults(machine(sheet, "[\"de\"]"))).hasSize(1);
        assertThat(sheet.languageFor(Locale.FRENCH)).isEqualTo(Locale.FRENCH);
    }

    private static Sheet byMachine(String slug) {
        String json = Sheets.write(Samples.translated(slug, "Cooking"));
        return Sheets.read("{\"machine\":[\"fr\"]," + json.substring(1));
    }

    private static Sheet machine(Sheet sheet, String languages) {
        return Sheets.read(Sheets.write(sheet).replace("\"machine\":[\"fr\"]", "\"machine\":" + languages));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
