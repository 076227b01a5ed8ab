package express.search;

import static express.search.Seeker.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.search.Hit.Piece;
import express.search.Understood.How;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {

    @ParameterizedTest
    @CsvSource({
        "fr, Un hôtel pour entreprendre, hotel",
        "fr, L’accompagnement des créateurs, accompagnement créateur",
        "de, Bürgschaften für Gründerinnen, buergschaft",
        "el, Δάνεια για επιχειρήσεις, ΔΑΝΕΙΑ",
        "el, Δάνεια για επιχειρήσεις, επιχειρηση",
        "tr, Girişimciler için kredi, GİRİŞİMCİ",
        "tr, Işık okulu, isik",
        "ar, القرض الصغير للمشروعات, قرض",
        "ar, تدريب اللاجئين, التدريب",
        "fa, وام‌های کوچک برای پناهندگان, وام",
        "ps, شرکتونه او پورونه, شرکت",
        "uk, Позики для підприємців, підприємець",
        "ti, ልቓሓት ንትካላት, ልቓሕ",
        "ti, ሥራሕ፡ፈጠራ, ስራሕ",
        "so, Tababarka shirkadaha yaryar, shirkad",
        "sv, Lånet för företagen, lan foretag",
        "es, Préstamos pequeños, prestamo",
        "pt, Formação de empreendedores, formacao",
        "ja, 日本の起業, 日本",
        "und, Kooperatīvs “Rīga”, riga"
    })
    void findsFormsOfTheWords(String language, String title, String words) throws IOException {
        try (Seeker seeker = Seeker.of(language, "Xyz", title)) {
            assertThat(seeker.keys(words, language)).containsExactly("1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, القرض للمشروعات, قرض, en", "ti, ልቓሓት ንትካላት, ትካል, fr", "uk, Позики для підприємців, позика, en",
        "el, Δάνεια, δανειο, de", "en, Guarantees, guarantee, ar", "fr, Des créateurs, créateur, und",
        "ar, 25 قرضا, ٢٥, en", "en, Mentoring, mentоring, en", "en, Mentoring, men\u200btor\u200ding, en",
        "en, Startup, start up, en", "en, 250 loans, ۲۵۰, fa"
    })
    void findsWhatIsTypedOtherwiseThanTold(String language, String title, String words, String told)
            throws IOException {
        try (Seeker seeker = Seeker.of(language, "Xyz", title)) {
            assertThat(seeker.keys(words, told)).containsExactly("1");
        }
    }

    @Test
    void passesOverTheLittleWordsOfAnotherLanguageThanTheOneTold() throws IOException {
        var things = new Things();
        things.put(Seeker.thing("little", "de", "Hilfe für alle", "", ""));
        things.put(Seeker.thing("meant", "de", "Kredit", "", ""));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things).follow()) {
            assertThat(seeker.keys("Kredit für", "en")).containsExactly("meant");
            assertThat(seeker.keys("für", "en")).containsExactly("little");
        }
    }

    @Test
    void findsByMeaningAcrossLanguages() throws IOException {
        var things = new Things();
        things.put(thing("fr", "fr", "Un petit prêt", "", ""));
        things.put(thing("ar", "ar", "القرض الصغير", "", ""));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things, new Loans()).follow()) {
            Found found = seeker.find("loans", "en");
            assertThat(Seeker.keys(found)).containsExactlyInAnyOrder("fr", "ar");
            assertThat(found.understood().parts())
                    .containsExactly(new Understood.Part("loans", How.MEANT, List.of(), List.of("loan")));
            assertThat(found.hits()).allSatisfy(hit -> assertThat(hit.title()).anyMatch(Piece::marked));
            assertThat(seeker.search
                            .find(Inquiry.of("loans", Locale.ENGLISH, "thing").byWordsOnly())
                            .total())
                    .isZero();
        }
    }

    @Test
    void triesAllLanguagesForAMeaningThatTheToldOneDoesNotHave() throws IOException {
        try (Seeker seeker = Seeker.over(Seeker.folder(), with(thing("fr", "fr", "Un petit prêt", "", "")), new Loans())
                .follow()) {
            assertThat(seeker.keys("loans", "de")).containsExactly("fr");
        }
    }

    @Test
    void correctsOnlyWhatIsNeitherKnownNorMeant() throws IOException {
        var things = new Things();
        things.put(thing("mentoring", "en", "Mentoring", "", ""));
        things.put(thing("lawn", "en", "Lawn", "", ""));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things, new Loans()).follow()) {
            Found found = seeker.find("mentorign", "en");
            assertThat(Seeker.keys(found)).containsExactly("mentoring");
            assertThat(found.understood().parts())
                    .containsExactly(new Understood.Part("mentorign", How.CORRECTED, List.of("mentoring"), List.of()));
            assertThat(seeker.find("loan", "en").understood().parts())
                    .extracting(Understood.Part::how)
                    .containsExactly(How.MEANT);
            assertThat(seeker.keys("loan", "en")).isEmpty();
            assertThat(seeker.find("lawn", "en").understood().parts())
                    .extracting(Understood.Part::how)
                    .containsExactly(How.KNOWN);
            assertThat(seeker.find("xylophone", "en").understood().parts())
                    .extracting(Understood.Part::how)
                    .containsExactly(How.UNKNOWN);
        }
    }

    @Test
    void takesTheLastWordForABeginningAsOneTypes() throws IOException {
        try (Seeker seeker = Seeker.of("en", "Microcredit", "Microphone", "Credit", "مشروعات")) {
            Inquiry typed = Inquiry.of("micro", Locale.ENGLISH, "thing").asTyped();
            Found found = seeker.search.find(typed);
            assertThat(Seeker.keys(found)).containsExactly("0", "1");
            assertThat(found.understood().parts())
                    .containsExactly(
                            new Understood.Part("micro", How.BEGUN, List.of("microcredit", "microphone"), List.of()));
            assertThat(found.hits().getFirst().title()).containsExactly(new Piece("Microcredit", true));
            assertThat(seeker.keys("micro", "en")).isEmpty();
            assertThat(Seeker.keys(seeker.search.find(
                            Inquiry.of("micro ", Locale.ENGLISH, "thing").asTyped())))
                    .isEmpty();
            assertThat(Seeker.keys(seeker.search.find(
                            Inquiry.of("مشر", Locale.ENGLISH, "thing").asTyped())))
                    .containsExactly("3");
        }
    }

    @Test
    void findsPhrasesInAnyLanguageAndLeavesOutWhatIsExcluded() throws IOException {
        var things = new Things();
        things.put(thing("close", "en", "A first contact", "", ""));
        things.put(thing("apart", "en", "Contact first", "", ""));
        things.put(thing("text", "fr", "Rien", "Un first contact d’ailleurs", ""));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things).follow()) {
            assertThat(seeker.keys("\"first contact\"", "en")).containsExactlyInAnyOrder("close", "text");
            assertThat(seeker.keys("first contact", "en")).hasSize(3);
            assertThat(seeker.keys("contact -d’ailleurs", "fr")).containsExactlyInAnyOrder("close", "apart");
            assertThat(seeker.keys("contact -\"first contact\"", "en")).containsExactly("apart");
            assertThat(seeker.keys("-contact", "en")).isEmpty();
            assertThat(seeker.keys("-rien", "en")).containsExactlyInAnyOrder("close", "apart");
            assertThat(seeker.find("\"first contact\"", "en").understood().parts())
                    .extracting(Understood.Part::how)
                    .containsExactly(How.PHRASE);
        }
    }

    @Test
    void tellsWhatComesNearWhenNothingWasFound() throws IOException {
        var things = new Things();
        things.put(thing("a", Map.of("country", List.of("FR")), new Wording(Locale.ENGLISH, "Contact first", "", "")));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things).follow()) {
            assertThat(seeker.find("\"first contact\"", "en").near())
                    .extracting(Hit::key)
                    .containsExactly("a");
            Found elsewhere = seeker.search.find(
                    Inquiry.of("contact", Locale.ENGLISH, "thing").where("country", "BE"));
            assertThat(elsewhere.total()).isZero();
            assertThat(elsewhere.near()).extracting(Hit::key).containsExactly("a");
            assertThat(elsewhere.counts()).containsEntry("country", List.of(new Found.Count("FR", 1)));
            assertThat(seeker.find("xylophone", "en").near()).isEmpty();
        }
    }

    @Test
    void leavesCommonWordsOutUnlessThereAreNoOthers() throws IOException {
        try (Seeker seeker = Seeker.of("en", "What to do with a shop", "The who")) {
            Found found = seeker.find("how to open a shop", "en");
            assertThat(Seeker.keys(found)).containsExactly("0");
            assertThat(found.understood().parts())
                    .extracting(Understood.Part::typed, Understood.Part::how)
                    .contains(tuple("to", How.COMMON), tuple("shop", How.KNOWN));
            assertThat(seeker.keys("the who", "en")).startsWith("1");
        }
    }

    @Test
    void tellsInTheReadersLanguageOrWhereTheWordsStand() throws IOException {
        var things = new Things();
        things.put(thing(
                "a",
                Map.of(),
                new Wording(Locale.ITALIAN, "Un albergo", "Si impara", ""),
                new Wording(Locale.FRENCH, "Un hôtel", "On apprend", ""),
                new Wording(Locale.of("ar"), "فندق", "", "")));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things).follow()) {
            assertThat(hit(seeker, "albergo", "fr").plainTitle()).isEqualTo("Un hôtel");
            assertThat(hit(seeker, "hôtel", "en").plainTitle()).isEqualTo("Un hôtel");
            assertThat(hit(seeker, "فندق", "ar").language()).isEqualTo(Locale.of("ar"));
            assertThat(hit(seeker, "", "de").plainTitle()).isEqualTo("Un albergo");
            assertThat(hit(seeker, "", "fr-BE").plainTitle()).isEqualTo("Un hôtel");
        }
    }

    @Test
    void marksWhyItWasFoundInThePassageWhereMostOfItStands() throws IOException {
        String body =
                "Nothing of this here. ".repeat(60) + "\nThe mentors met a lender. They spoke of <b>loans</b> & more. "
                        + "Nothing of that there. ".repeat(60);
        try (Seeker seeker = Seeker.over(
                        Seeker.folder(), with(thing("a", "en", "Loans & mentors", "A summary about lending.", body)))
                .follow()) {
            Hit hit = hit(seeker, "mentor loan", "en");
            assertThat(hit.title())
                    .containsExactly(new Piece("Loans", true), new Piece(" & ", false), new Piece("mentors", true));
            assertThat(hit.text())
                    .startsWith(new Piece("…", false), new Piece("The ", false), new Piece("mentors", true));
            assertThat(hit.text()).endsWith(new Piece("…", false));
            assertThat(hit.text()).contains(new Piece("loans", true));
            assertThat(hit(seeker, "", "en").text().getFirst().text()).startsWith("A summary about lending.");
        }
    }

    @Test
    void findsEverythingWhenNothingIsAsked() throws IOException {
        try (Seeker seeker = Seeker.of("en", "One", "Two", "Three")) {
            assertThat(seeker.find("  ", "en").total()).isEqualTo(3);
            assertThat(seeker.find("", "en").complete()).isTrue();
        }
    }

    static List<String> odd() {
        return List.of(
                "- - + * ( ) \" \u201c",
                "\"",
                "\"\"",
                "-\"\"",
                "-",
                "*:*",
                "title:loan AND (",
                "loan~0.5^9 [a TO",
                "\\",
                "\0",
                "a".repeat(10_000),
                "loan ".repeat(2_000),
                "\"a b\" ".repeat(1_600),
                "-a ".repeat(3_000),
                "\ud83d",
                "قرض loan ልቓሕ позика \u202eloan\u202c \u200floan",
                "\u200b\u200b",
                "٠١٢٣٤٥٦٧٨٩",
                "\u0301\u0301 \u0301",
                "<script>alert(1)</script>",
                "'; drop table practice; --",
                "👩🏽‍🌾 🇺🇦",
                "𝕝𝕠𝕒𝕟 ℓoan ｌｏａｎ");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void bearsWhateverIsTyped(String words) throws IOException {
        try (Seeker seeker = Seeker.over(Seeker.folder(), with(thing("a", "en", "A loan", "", "")), new Loans())
                .follow()) {
            for (String language : List.of("en", "ar", "tr", "und", "zxx")) {
                Inquiry inquiry = Inquiry.of(words, Locale.forLanguageTag(language), "thing");
                Found found = seeker.search.find(inquiry);
                assertThat(found.total()).isEqualTo(found.hits().size());
                assertThat(seeker.search.find(inquiry.asTyped()).total()).isGreaterThanOrEqualTo(found.total());
                assertThat(seeker.search.find(inquiry)).isEqualTo(found);
            }
        }
    }

    @Test
    void saysWhenItReadOnlyTheBeginning() throws IOException {
        try (Seeker seeker = Seeker.of("en", "A loan")) {
            assertThat(seeker.find("loan ".repeat(2_000), "en").understood().cut())
                    .isTrue();
            assertThat(seeker.find("loan", "en").understood().cut()).isFalse();
            assertThat(seeker.find("operators only: - + \"", "en").total()).isZero();
        }
    }

    @Test
    void bearsAThousandFacetsAndUnknownOnes() throws IOException {
        try (Seeker seeker = Seeker.over(
                        Seeker.folder(),
                        with(thing(
                                "a", Map.of("country", List.of("FR")), new Wording(Locale.ENGLISH, "A loan", "", ""))))
                .follow()) {
            Map<String, Set<String>> thousand = new HashMap<>();
            IntStream.range(0, 1_000).forEach(i -> thousand.put("facet " + i, Set.of("x")));
            Inquiry inquiry = Inquiry.of("loan", Locale.ENGLISH, "thing");
            assertThat(seeker.search.find(inquiry.where(thousand)).total()).isZero();
            assertThat(seeker.search.find(inquiry.where("unknown", "x")).total())
                    .isZero();
            assertThat(seeker.search.find(inquiry.where("country", "XX")).total())
                    .isZero();
            assertThat(seeker.search
                            .find(inquiry.where(Map.of("country", Set.of())))
                            .total())
                    .isZero();
            assertThat(seeker.search.find(inquiry.where(" kind", "other")).total())
                    .isZero();
            assertThat(seeker.search.find(inquiry.where("country", "FR")).total())
                    .isOne();
            assertThat(seeker.search.find(inquiry.part(-5, -1)).hits()).isEmpty();
            assertThat(seeker.search.find(inquiry.part(0, Integer.MAX_VALUE)).hits())
                    .hasSize(1);
            assertThat(seeker.search.find(inquiry.part(Integer.MAX_VALUE, 1)).hits())
                    .isEmpty();
            assertThat(seeker.search
                            .find(Inquiry.of("loan", Locale.ENGLISH, "other"))
                            .total())
                    .isZero();
        }
    }

    @Test
    void keepsKindsApart() throws IOException {
        var things = with(thing("a", Map.of("country", List.of("FR")), new Wording(Locale.ENGLISH, "A loan", "", "")));
        var others = new Things("other");
        others.put(new Findable(
                "other",
                "a",
                List.of(new Wording(Locale.ENGLISH, "Another loan", "", "")),
                "",
                Map.of("country", List.of("BE", "FR")),
                null,
                0));
        try (OpenSearch open = OpenSearch.over(Seeker.folder(), List.of(things, others), null, Seeker.TIME)) {
            Found found = open.search().find(Inquiry.of("loan", Locale.ENGLISH, "other"));
            assertThat(found.hits()).extracting(Hit::plainTitle).containsExactly("Another loan");
            assertThat(found.counts())
                    .containsExactly(Map.entry("country", List.of(new Found.Count("BE", 1), new Found.Count("FR", 1))));
            Found chosen = open.search()
                    .find(Inquiry.of("loan", Locale.ENGLISH, "thing").where("country", "BE"));
            assertThat(chosen.total()).isZero();
            assertThat(chosen.counts()).containsExactly(Map.entry("country", List.of(new Found.Count("FR", 1))));
            assertThat(open.search().similar("thing", "a", Locale.ENGLISH, 5)).isEmpty();
        }
    }

    @Test
    void findsWhatIsAlike() throws IOException {
        var things = new Things();
        String[] bodies = {
            "mentors accompany bakers",
            "mentors accompany tailors",
            "a loan for an orchard",
            "a house by the sea",
            "bakers and mentors meet",
            "a boat on the sea"
        };
        for (int i = 0; i < bodies.length; i++) {
            things.put(thing(
                    "" + i,
                    Map.of("step", List.of(i % 2 == 0 ? "C" : "F")),
                    new Wording(Locale.ENGLISH, "Thing " + i, bodies[i], "")));
        }
        try (Seeker seeker = Seeker.over(Seeker.folder(), things).follow()) {
            assertThat(seeker.search.similar("thing", "0", Locale.ENGLISH, 2))
                    .extracting(Hit::key)
                    .containsExactly("4", "1");
            assertThat(seeker.search.similar("thing", "none", Locale.ENGLISH, 2))
                    .isEmpty();
        }
    }

    private static Hit hit(Seeker seeker, String words, String language) {
        return seeker.find(words, language).hits().getFirst();
    }

    private static Things with(Findable thing) {
        var things = new Things();
        things.put(thing);
        return things;
    }
}
