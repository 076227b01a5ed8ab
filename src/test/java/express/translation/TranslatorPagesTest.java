package express.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a language of its own: what is confirmed stays so. */
@ModuleTest
class TranslatorPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Confirmed confirmed;

    @Autowired
    Wordings wordings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId house;
    private Viewer.Person editor;

    @BeforeEach
    void hireAnEditor() {
        house = neighbourhood.house("Presse");
        editor = world.member("Edna", house, Role.EDITOR);
    }

    private static Locale language(String tag) {
        return Locale.forLanguageTag(tag);
    }

    private static String ticket(Document page, String key) {
        return page.select("div.translation")
                .select("[id=%s] input[name=read]".formatted(key))
                .attr("value");
    }

    @Test
    void areForEditorsAndOperators() throws Exception {
        assertThat(visits.get(editor, "/translations").getStatus()).isEqualTo(200);
        assertThat(visits.get(world.operator(), "/translations/ti").getStatus()).isEqualTo(200);
        for (Viewer other : List.of(world.newcomer("Nour"), world.member("Ada", house, Role.ADVISER))) {
            assertThat(visits.get(other, "/translations").getStatus()).isEqualTo(404);
            assertThat(visits.send(other, "/translations/ti/confirmations", "read", "x")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(visits.send(other, "/translations/ti/texts/frontdoor.why.free/proposals", "words", "ብናጻ")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.get(editor, "/translations/en").getStatus())
                .as("the source needs no translator")
                .isEqualTo(404);
        assertThat(visits.get(editor, "/translations/xx").getStatus()).isEqualTo(404);
        assertThat(visits.get(editor, "/translations/ti/texts/no.such.key").getStatus())
                .isEqualTo(404);
    }

    @Test
    void countTheTextsOfNineLanguages() throws Exception {
        Document page = visits.look(editor, "/translations");
        assertThat(page.select("main tbody th bdi").eachAttr("lang"))
                .containsExactlyInAnyOrder("fr", "ar", "fa", "uk", "tr", "so", "ti", "ps", "es");
    }

    @Test
    void letAnEditorVouchForWhatTheyRead() throws Exception {
        Document page = visits.look(editor, "/translations/so");
        String key = "frontdoor.welcome.free";
        Element line = page.getElementById(key);
        assertThat(line.select("p[lang=en]").text()).isEqualTo("It is free.");
        assertThat(line.select("p[lang=so]").text()).isEqualTo("Waa bilaash.");
        assertThat(line.select("strong").text()).isEqualTo("Draft");
        assertThat(confirmed.is(key, language("so"))).isFalse();

        visits.sent(editor, "/translations/so/confirmations", "read", ticket(page, key));
        assertThat(confirmed.is(key, language("so"))).isTrue();
        assertThat(confirmed.all("frontdoor-newcomers", language("so"))).isFalse();
        line = visits.look(editor, "/translations/so").getElementById(key);
        assertThat(line.select("strong").text()).isEqualTo("Confirmed");
        assertThat(line.text()).contains("Edna");
        assertThat(visits.look(editor, "/translations/so?drafts=true").getElementById(key))
                .isNull();

        visits.sent(editor, "/translations/so/texts/" + key + "/confirmation/end");
        assertThat(confirmed.is(key, language("so"))).isFalse();
    }

    @Test
    void keepWhoVouchedAndWhenAndLetOnlyThemTakeItBack() throws Exception {
        String key = "frontdoor.welcome.free";
        String text = "/translations/fa/texts/" + key;
        String ticket = ticket(visits.look(editor, "/translations/fa"), key);
        visits.sent(editor, "/translations/fa/confirmations", "read", ticket);
        Viewer.Person another = world.member("Edgar", house, Role.EDITOR);
        assertThat(visits.look(another, text).select("form[action$='/confirmation/end']"))
                .isEmpty();
        assertThat(visits.send(another, text + "/confirmation/end").getStatus()).isEqualTo(403);
        assertThat(confirmed.is(key, language("fa"))).isTrue();
        assertThat(visits.look(another, text).select("main .quiet-text").text())
                .contains("Confirmed · ")
                .contains("Edna")
                .doesNotContain("Confirmed before");

        visits.sent(editor, text + "/confirmation/end");
        visits.sent(editor, text + "/confirmation/end");
        assertThat(confirmed.is(key, language("fa"))).isFalse();
        assertThat(visits.look(another, text).select("main .quiet-text").eachText())
                .filteredOn(it -> it.startsWith("Confirmed before"))
                .singleElement()
                .asString()
                .contains("Edna");
    }

    @Test
    void confirmNothingThatStoodOtherwiseOnThePage() throws Exception {
        visits.sent(editor, "/translations/uk/confirmations", "read", "frontdoor.welcome.free 0011223344556677");
        assertThat(confirmed.is("frontdoor.welcome.free", language("uk"))).isFalse();
    }

    @Test
    void knowThatAllOfAFileIsConfirmed() throws Exception {
        Document page = visits.look(editor, "/translations/es");
        List<String> fields = page.select("input[name=read]").eachAttr("value").stream()
                .flatMap(it -> Stream.of("read", it))
                .toList();
        visits.sent(editor, "/translations/es/confirmations", fields.toArray(String[]::new));
        assertThat(confirmed.all("frontdoor-newcomers", language("es"))).isTrue();
        assertThat(confirmed.all("no-such-file", language("es"))).isFalse();
        assertThat(confirmed.is("no.such.key", language("es"))).isFalse();
        assertThat(confirmed.all("frontdoor-newcomers", Locale.ENGLISH)).isTrue();
    }

    /** Taken back at once: as long as one of them is a draft, so is what other tests ask for in that language. */
    @Test
    void letConsentsAndRulesBeToldInALanguageInWhichAllOfThemAreConfirmed() throws Exception {
        assertThat(confirmed.isConfirmed(Locale.UK)).isTrue();
        assertThat(confirmed.isConfirmed(language("ar"))).isFalse();
        Document page = visits.look(editor, "/translations/ar");
        List<String> fields = page.select("input[name=read]").eachAttr("value").stream()
                .flatMap(it -> Stream.of("read", it))
                .toList();
        assertThat(fields)
                .anyMatch(it -> it.startsWith("permits.ask "))
                .anyMatch(it -> it.startsWith("journeys.agreement."));
        visits.sent(editor, "/translations/ar/confirmations", fields.toArray(String[]::new));
        assertThat(confirmed.isConfirmed(language("ar"))).isTrue();
        Viewer.Person adviser = world.member("Ada", house, Role.ADVISER);
        assertThat(as(adviser, () -> confirmed.isConfirmed(language("ar"))))
                .as("also where an adviser is asked for it while they write, who reads no confirmations")
                .isTrue();
        visits.sent(editor, "/translations/ar/texts/permits.ask/confirmation/end");
        assertThat(confirmed.isConfirmed(language("ar"))).isFalse();
        assertThat(confirmed.isConfirmed(language("ti")))
                .as("nobody has confirmed them")
                .isFalse();
    }

    @Test
    void keepBetterWordsForTheProjectAndShowTheOldOnesToReaders() throws Exception {
        String text = "/translations/tr/texts/frontdoor.next.person";
        assertThat(visits.send(editor, text + "/proposals", "words", "Sorun").getStatus())
                .as("without the name")
                .isEqualTo(422);
        visits.sent(editor, text + "/proposals", "words", "{0} adlı kişiyi sorun.");
        visits.sent(editor, text + "/proposals", "words", "{0} nerede, diye sorun.");
        assertThat(visits.look(editor, text).select("blockquote p[lang=tr]").eachText())
                .containsExactly("{0} nerede, diye sorun.");
        String file = visits.get(editor, "/translations/tr/frontdoor-newcomers.properties")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file)
                .contains("frontdoor.next.person={0} nerede, diye sorun.\n")
                .contains("frontdoor.welcome.free=Ücretsizdir.\n");
        assertThat(wordings.find(language("tr"), "frontdoor.next.person")
                        .orElseThrow()
                        .words())
                .isEqualTo("Şu kişiyi sorun: {0}.");
        assertThat(visits.get(editor, "/translations/tr/no-such-file.properties")
                        .getStatus())
                .isEqualTo(404);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** The third ring: what the pages refuse, the database refuses, too. */
    @Test
    void areKeptByTheDatabaseForWhoeverMayTranslate() throws Exception {
        String text = "/translations/ps/texts/frontdoor.welcome.free";
        visits.sent(editor, text + "/proposals", "words", "وړیا دی.");
        String ticket = ticket(visits.look(editor, "/translations/ps"), "frontdoor.welcome.free");
        visits.sent(editor, "/translations/ps/confirmations", "read", ticket);
        visits.sent(editor, text + "/confirmation/end");
        visits.sent(editor, "/translations/ps/confirmations", "read", ticket);
        Viewer.Person adviser = world.member("Ada", house, Role.ADVISER);
        for (String table : List.of("translation.proposal", "translation.confirmation", "translation.former")) {
            String count = "select count(*) from " + table + " where language = 'ps'";
            Supplier<Long> counting = () -> jdbc.sql(count).query(Long.class).single();
            assertThat(as(editor, counting)).as(table).isPositive();
            assertThat(as(world.operator(), counting)).as(table).isPositive();
            assertThat(as(adviser, counting)).as(table).isZero();
            assertThat(as(world.newcomer("Nour"), counting)).as(table).isZero();
        }
        assertThatThrownBy(() -> as(
                        adviser,
                        () -> jdbc.sql("""
                            insert into translation.confirmation (key, language, hash, confirmed_at, confirmed_by)
                            values ('permits.ask', 'ps', '\\x00', now(), :me)
                            """).param("me", adviser.id().value()).update()))
                .isInstanceOf(DataAccessException.class);
        visits.sent(editor, text + "/confirmation/end");
    }
}
