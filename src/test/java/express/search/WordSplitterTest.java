package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSplitterTest {

    @ParameterizedTest
    @CsvSource({
        "en, mentor mentors mentoring mentored",
        "en, loan loans loan’s",
        "en, guarantee guarantees",
        "en, entrepreneur Entrepreneurs ENTREPRENEUR",
        "fr, entrepreneur entrepreneurs l’entrepreneur d'entrepreneurs",
        "fr, réfugié réfugiés refugies",
        "fr, création créations",
        "it, impresa imprese l’impresa dell'impresa",
        "it, rifugiato rifugiati rifugiata rifugiate",
        "de, Gründer Gründern Gruender",
        "de, Bürgschaft Bürgschaften",
        "nl, ondernemer ondernemers",
        "nl, lening leningen",
        "sv, företag företaget företagen",
        "sv, lån lånet",
        "el, επιχείρηση επιχειρήσεις ΕΠΙΧΕΙΡΗΣΗ επιχειρηση",
        "el, δάνειο δάνεια ΔΑΝΕΙΟ",
        "es, préstamo préstamos prestamo",
        "es, empresa empresas",
        "pt, empréstimo empréstimos",
        "pt, refugiado refugiados refugiada",
        "ar, مشروع المشروع والمشروع بالمشروع مَشْرُوع مشـــروع",
        "ar, قرض القرض للقرض",
        "ar, شركة الشركة شركه",
        "fa, وام وام‌ها وامها وام‌های",
        "fa, شرکت شرکت‌ها شركت",
        "uk, підприємець підприємці підприємців підприємцями",
        "uk, позика позики позику позикою",
        "uk, обов’язок обов'язок обовʼязку",
        "tr, kredi krediler kredilerin",
        "tr, girişimci girişimciler GİRİŞİMCİ",
        "tr, Türkiye Türkiye'de Türkiye’den TÜRKİYE",
        "so, shirkad shirkadda shirkado shirkadaha",
        "so, tababar tababarka tababarro tababarrada",
        "so, qaxooti qaxootiga qaxootigu",
        "so, shaqo shaqada shaqooyin shaqooyinka",
        "so, dukaan dukaanka dukaamo",
        "so, lacag lacagta lacagtii",
        "ti, ትካል ትካላት ትካሉ ንትካል",
        "ti, ስልጠና ስልጠናታት ብስልጠና ንስልጠና",
        "ti, ስደተኛ ስደተኛታት",
        "ti, ልቓሕ ልቓሓት ንልቓሕ",
        "ti, ንጥፈት ንጥፈታት ንንጥፈት",
        "ti, ማሕበር ማሕበራት ብማሕበር",
        "ps, پور پورونه پورونو",
        "ps, شرکت شرکتونه شرکتونو شركت",
        "ps, دنده دندې دندو",
        "ps, کډوال کډوالو کډوالان",
        "ps, پلور پلورم",
        "ti, ስፌት ስፌትን ስፌታት",
        "ti, ገዛ ገዛይ ገዛና",
        "ti, ወረቐት ወረቐተይ ወረቐትካ ወረቐትኩም",
        "ti, ሸይጥ ክሸይጥ ንሸይጥ እሸይጥ",
        "ti, ኣስተርጓሚ ኣስተርጎምቲ ንኣስተርጓሚ",
        "so, iibin iibinta iibiyo iibiyaa iibinayaa",
        "so, shahaado shahaadada shahaadadayda shahaadooyinka",
        "ar, كتابة بكتابة الكتابة",
        "ar, لاجئ لاجئين اللاجئين بلاجئ",
        "ar, مترجم مترجماً مترجما المترجم",
        "fa, فروش میفروشم می‌فروشند نمیفروشم",
        "fa, مدرک مدرکم مدرک‌ها مدرکهایم"
    })
    void findsOneWordBehindItsForms(String language, String forms) {
        WordSplitter splitter = WordSplitter.of(Locale.of(language));
        assertThat(Arrays.stream(forms.split(" ")).map(form -> stem(splitter, form)))
                .as(forms)
                .containsOnly(stem(splitter, forms.split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "en, loan lawn",
        "en, mentor mental",
        "de, Bürge Berg",
        "so, shaqo shirkad",
        "ti, ትካል ልቓሕ",
        "ps, پور کار",
        "uk, позика позиція",
        "ar, قرض قرص",
        "fa, وام کار"
    })
    void keepsOtherWordsApart(String language, String words) {
        WordSplitter splitter = WordSplitter.of(Locale.of(language));
        assertThat(Arrays.stream(words.split(" ")).map(word -> stem(splitter, word)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Får, far",
        "İŞLETME, isletme",
        "IŞIK, isik",
        "ışık, isik",
        "Straße, strasse",
        "Øresund, oresund",
        "Łódź, lodz",
        "ΔΑΝΕΙΟΣ, δανειοσ",
        "δάνειος, δανειοσ",
        "ﻣﺸﺮﻭﻉ, مشروع",
        "کتابي, كتابي",
        "أإآا, اااا",
        "مَشْرُوع, مشروع",
        "وام‌های, وامهاي",
        "ګټه, گټه",
        "ሠላም, ሰላም",
        "ፀሓይ, ጸሃይ",
        "ዓለም, ኣለም",
        "አማካሪ, ኣማካሪ",
        "ኣማኻሪ, ኣማካሪ",
        "їжа, іжа",
        "обов’язок, обовязок",
        "١٢٣, 123",
        "۴۵۶, 456",
        "ｆｕｌｌ, full",
        "men\u200btor\u00ading, mentoring",
        "\u202ementor\u202c, mentor",
        "mentоring, mentoring",
        "МЕHТОР, ментор",
        "co2, co2",
        "हिन्दी, हिन्दी",
        "日本, 日本"
    })
    void foldsEveryScript(String written, String folded) {
        assertThat(folded(Locale.ROOT, written)).containsExactly(folded);
    }

    @Test
    void splitsWhereEachScriptEndsAWord() {
        assertThat(folded(Locale.of("ti"), "ንግዲ፡ስራሕ፡ብድሆ።")).containsExactly("ንግዲ", "ስራህ", "ብድሆ");
        assertThat(folded(Locale.of("ar"), "القرض،الضمان؟")).containsExactly("القرض", "الضمان");
        assertThat(folded(Locale.ENGLISH, "start-up (co-op)/e_mail"))
                .containsExactly("start", "up", "co", "op", "e", "mail");
        assertThat(folded(Locale.ENGLISH, "  !?… — ' \" \u200b ")).isEmpty();
        assertThat(folded(Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    void saysWhereEachWordStands() {
        String text = "L’aide «Prêt d’honneur», 10.000 € — وام‌های ስራሕ፡ንግዲ 👩🏽‍💼 fin";
        assertThat(WordSplitter.of(Locale.FRENCH).split(text))
                .extracting(word -> text.substring(word.from(), word.to()))
                .containsExactly("L’aide", "Prêt", "d’honneur", "10.000", "وام‌های", "ስራሕ", "ንግዲ", "fin");
    }

    @Test
    void leavesLettersAloneThatNoOtherScriptExplains() {
        assertThat(folded(Locale.of("uk"), "PRменеджер HR-менеджер")).contains("hr", "менеджер");
        assertThat(folded(Locale.of("uk"), "мiсто")).containsExactly("місто");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "fr", "it", "de", "nl", "sv", "el", "es", "pt", "ar", "fa", "uk", "tr", "so", "ti", "ps", "ja"
            })
    void bearsWhateverIsTyped(String language) {
        WordSplitter splitter = WordSplitter.of(Locale.of(language));
        Stream<String> texts = Stream.of(
                "\ud800",
                "\udc00\ud800a",
                "a".repeat(10_000),
                "'''",
                "'s l' 's",
                "\u0301\u0301",
                "ـــ",
                "ال",
                "\0",
                "ት",
                "ها",
                "a'b'c'",
                "1٢३",
                "ﷺ",
                "\u200c\u200c");
        texts.forEach(text -> assertThat(splitter.split(text)).allSatisfy(word -> {
            assertThat(word.folded()).isNotEmpty();
            assertThat(word.stem()).isNotEmpty();
            assertThat(text.substring(word.from(), word.to())).isNotEmpty();
        }));
    }

    @Test
    void isForAnyThread() {
        String text = "підприємців mentors الشركات ".repeat(50);
        WordSplitter splitter = WordSplitter.of(Locale.of("uk"));
        List<Word> alone = splitter.split(text);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> splitter.split(text)))
                .allMatch(alone::equals);
    }

    @Test
    void knowsDariAsPersianAndEveryRegionOfALanguage() {
        assertThat(WordSplitter.of(Locale.of("prs"))).isSameAs(WordSplitter.of(Locale.of("fa", "AF")));
        assertThat(WordSplitter.of(Locale.of("ja"))).isSameAs(WordSplitter.of(Locale.ROOT));
    }

    private static String stem(WordSplitter splitter, String word) {
        assertThat(splitter.split(word)).as(word).hasSize(1);
        return splitter.split(word).getFirst().stem();
    }

    private static List<String> folded(Locale language, String text) {
        return WordSplitter.of(language).split(text).stream().map(Word::folded).toList();
    }
}
