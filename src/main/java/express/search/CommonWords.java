package express.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** Words that say too little to look for beside others; alone they are looked for. */
final class CommonWords {

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private static final String ENGLISH = """
        about am any are can could do does for from get give had has have help he her here him his how i is it its
        let like many may me more my need of on or our out s she should so some someone than that the them there
        they this those to too up us want was we what when where which who whose why will with would you your
        """;

    private static final String SOMALI = """
        aan aad ah ahay ama anigu aniga ay ayaa ayay buu bay dadka ee hadii hadda halka in inuu inay isaga iyada
        iyo ka kale kasta kee ku kuwa la laga lagu leh loo ma maxaa mid oo sida sidee si soo tan u uga ugu uu waa
        waan waxaa waxay waxuu waxaan wax wuxuu xagee yahay tahay yihiin
        rabaa rabo rabnaa rabaan doonayaa doonaya doonaynaa waan karaa kartaa karo karaan karnaa kara leeyahay hayaa
        haystaa helaa sidee xagee xaggee halkee halkeen xaggeen yaa qof cid cidna inaan inaad inuu i iga igu noo naga nagu
        waxba fadlan noqdo noqon baan baad buu oo aanan uma ima lala xataa haddaan ayaan galo jira jirta lama lahayn lahaa
        """;

    private static final String TIGRINYA = """
        እዩ እያ እዮም እየን ነው ኣሎ ኣላ ኣለዉ እዚ እዛ እቲ እታ እቶም ናይ ናብ ካብ ምስ ኣብ ከም ድማ ወይ ን ከመይ እንታይ መን ኣበይ ክሳብ
        ስለ ግን ኩሉ ኩሎም እንተ ዘሎ ዝኾነ ኮይኑ ነቲ ነታ ኣነ ንሱ ንሳ ንሕና
        እደሊ ንደሊ ይደሊ ትደሊ ይደልዩ ደልየ የድልየኒ የድልየና የድሊ ይኽእል እኽእል ንኽእል ይኽእሉ ትኽእል ክኸውን ክኾን ድየ ድዩ ድያ ድዮም ብዛዕባ ብዘይ
        ንዓይ ንዓና ሓደ ዝኾነ ኣለኒ ኣለና የብለይን የለን የለዉን ካበይ ናበይ ኣየናይ ንመን ማን እወ በጃኹም ኣብዚ ኣብኡ ዘለዉ ዘለኒ ክገብር ምግባር ክረክብ
        ንኻልኦት ካልእ ካልኦት
        """;

    private static final String PASHTO = """
        د په او ته کې له چې دا دی ده دي وي یا هم څه څوک څنګه چېرته هغه دغه زه ته موږ تاسو مې دې یې سره پر لپاره
        تر خو نه به که کوم یو یوه شي کړي
        غواړم غواړو غواړي غواړئ غوښتل کولای کولی شم شو شي شئ لرم لرو لري نلرم نه نشته شته زما زموږ ستاسو خپل خپله خپلې
        خپلو ماته راته راکړئ وکړم وکړو وکړي کړم کول کوم کوي کوو ځان چا چاته کوم کومه چېرې هلته دلته مهرباني سلام شوم شول
        ورته باید بې نورو نور بل
        """;

    private static final String SWEDISH = """
        vill vilja kan kunna ska skall måste behöver behöva får fått finns göra gör bli blir blivit ge ger gå går kommer
        komma hur var vart nån någon nåt något några man mig dig oss ni här där också mycket bara andra egen eget egna
        gärna snälla tack hej hitta vet
        """;

    private static final String DUTCH = """
        wil willen wilt kan kunnen kunt mag mogen moet moeten hoe waar wie wat welke iemand niemand iets graag geen maar
        ga gaan gaat krijg krijgen krijgt ben heb hebben hebt doe doen laten laat zonder vanuit naartoe alstublieft mij
        """;

    private static final String GREEK = """
        θέλω θέλει θέλουν θέλουμε θέλετε μπορώ μπορεί μπορούν μπορούμε πρέπει έχω έχει έχουν είμαι είναι κάνω κάνει
        κάνουν πως πώς που πού ποιος ποια ποιον κάποιος κάποιον κάποια κανείς κανένας κάτι μου σου του της μας σας τους
        ν ώστε όπου εδώ εκεί χρειάζομαι χρειάζεται βρω βρίσκω γίνω γίνει υπάρχει υπάρχουν παρακαλώ γεια δίχως
        """;

    private static final String PORTUGUESE = """
        quero quer queremos querem querer posso pode podem podemos poder preciso precisa precisamos precisam tenho tem
        temos têm ter onde como quem qual quais alguém ninguém algo muito mim me minha meu nos ser sou estou está estão
        fazer faço faz ir vou sendo gostava gostaria favor olá aqui há existe existem dar dá
        """;

    private static final String ARABIC = """
        بدي بدنا بدو بدها بدك حابب حابة حابين عايز عايزة عاوز عاوزة ابغى ابي بغيت باغي باغية اريد نريد يريد تريد محتاج
        محتاجة احتاج راح رح حا عم لازم ممكن فيني فيه فيي اقدر بقدر نقدر يقدر تقدر استطيع يمكن يمكنني كيف كيفاش شلون وين
        فين اين شو ايش شنو ايه ليش مين من حدا حد احد ما ماحدا لي الي عندي عندنا مو مش كان يكون اكون اني انا نحن احنا
        هل هون هنا يلي اللي الذي التي الذين شي حاجة لو سمحت مرحبا منين تاع ديال متاع بتاع هاد هاي هدا باش ولا
        """;

    private static final String PERSIAN = """
        میخواهم میخواهیم میخواهند میخواهد میخوام میخوایم میخوان میخواد خواهم می نمی میتوانم میتوانیم میتوانند میتواند
        میتونم میشه میشود میکنند میکنم میکنیم میکند کنم کنیم کنند کند کردن شوم شدن شود بشم بشوم باید دارم داریم دارند
        ندارم نداره نداریم دارد کجا چطور چگونه چطو چی چه کی کسی هیچکس یکی رو را ها های هم اینجا آنجا لطفا سلام من ما مرا
        به لازم خودم بدهد بده بدهند اجازه هستم هستیم هستند است نیست
        """;

    private static final String TURKISH = """
        istiyorum istiyor istiyoruz istiyorlar istemek istiyom lazım gerek gerekiyor ihtiyacım var yok nasıl nerede nereye
        nereden nerde kim kime kimse biri bana bize bizim benim olmak oluyor olur olabilir edebilir yapmak yapan yapanlar
        yapabilirim alabilirim edebilirim miyim mi mı mu mü eden ediyor olan için ile birlikte lütfen merhaba hangi şey
        burada orada mümkün
        """;

    private static final String UKRAINIAN = """
        хочу хоче хочемо хочуть хотів хотіла можу може можемо можуть можна треба потрібно потрібен потрібна потрібні маю
        має маємо мають де куди звідки як хто кого що який яка які хтось ніхто щось мені нам мій моя моє тут там бути стати
        бажаю шукаю прошу допоможіть привіт добрий день дуже щоб чи
        """;

    private CommonWords() {}

    /** Folded, as they are compared. */
    static Set<String> of(String language) {
        return KNOWN.computeIfAbsent(language, CommonWords::read);
    }

    static boolean areSomewhere(String word) {
        return Stemmers.LANGUAGES.stream().anyMatch(language -> of(language).contains(word));
    }

    private static Set<String> read(String language) {
        return switch (language) {
            case "en" -> union(folded(EnglishAnalyzer.getDefaultStopSet()), folded(ENGLISH));
            case "fr" -> folded(FrenchAnalyzer.getDefaultStopSet());
            case "it" -> folded(ItalianAnalyzer.getDefaultStopSet());
            case "de" -> folded(GermanAnalyzer.getDefaultStopSet());
            case "nl" -> union(folded(DutchAnalyzer.getDefaultStopSet()), folded(DUTCH));
            case "sv" -> union(folded(SwedishAnalyzer.getDefaultStopSet()), folded(SWEDISH));
            case "el" -> union(folded(GreekAnalyzer.getDefaultStopSet()), folded(GREEK));
            case "es" -> folded(SpanishAnalyzer.getDefaultStopSet());
            case "pt" -> union(folded(PortugueseAnalyzer.getDefaultStopSet()), folded(PORTUGUESE));
            case "ar" -> union(folded(ArabicAnalyzer.getDefaultStopSet()), folded(ARABIC));
            case "fa" -> union(folded(PersianAnalyzer.getDefaultStopSet()), folded(PERSIAN));
            case "tr" -> union(folded(TurkishAnalyzer.getDefaultStopSet()), folded(TURKISH));
            case "uk" -> union(folded(UkrainianMorfologikAnalyzer.getDefaultStopwords()), folded(UKRAINIAN));
            case "so" -> folded(SOMALI);
            case "ti" -> folded(TIGRINYA);
            case "ps" -> folded(PASHTO);
            default -> Set.of();
        };
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> folded(CharArraySet words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(Folding.fold(new String((char[]) word))));
        return folded;
    }

    private static Set<String> folded(String words) {
        Set<String> folded = new HashSet<>();
        Arrays.stream(words.strip().split("\\s+")).map(Folding::fold).forEach(folded::add);
        return folded;
    }
}
