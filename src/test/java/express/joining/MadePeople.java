package express.joining;

import express.journeys.Profile;
import express.journeys.Profile.Birth;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented people in four scripts, and how the same person is written the second time: in another spelling or script, in
 * another order, with a part left out or a letter wrong, with a day of birth that papers round, with another telephone.
 * The spellings are lists of their own, not made by what is tested.
 */
public final class MadePeople {

    /** Somebody as described once. */
    public record Made(int person, Profile profile) {}

    /** Latin spellings, then a bar, then those of their own script. */
    private record Culture(String language, List<String[][]> given, List<String[][]> family, int words) {}

    private static final Culture ARABIC = new Culture(
            "ar",
            table("Mohammed,Mohamed,Muhammad,Mohammad|محمد;Ahmed,Ahmad|أحمد,احمد;Ali,Aly|علي;Hassan,Hasan|حسن;"
                    + "Hussein,Hussain,Husein|حسين;Omar,Omer|عمر;Khaled,Khalid|خالد;Youssef,Yousef,Yusuf|يوسف;"
                    + "Ibrahim,Ebrahim|إبراهيم,ابراهيم;Mahmoud,Mahmud|محمود;Mustafa,Moustafa,Mostafa|مصطفى;"
                    + "Samir,Sameer|سمير;Karim,Kareem|كريم;Tarek,Tariq,Tarik|طارق;Bilal,Belal|بلال;Nabil,Nabeel|نبيل;"
                    + "Fatima,Fatimah,Fatma|فاطمة,فاطمه;Aisha,Aicha,Aysha|عائشة;Maryam,Mariam,Meryem|مريم;"
                    + "Zainab,Zeinab,Zaynab|زينب;Huda,Houda|هدى;Nour,Noor,Nur|نور;Rania,Raniya|رانيا;Layla,Leila|ليلى;"
                    + "Salma,Selma|سلمى;Amina,Aminah|أمينة,امينة;Rasha|رشا;Hanan,Hanane|حنان;Walid,Waleed|وليد;"
                    + "Ziad,Ziyad|زياد;Jamal,Djamal|جمال;Salim,Saleem|سليم;Anas|أنس;Firas|فراس;Bassam|بسام"),
            table(
                    "Haddad,Hadad|حداد;al-Masri,Elmasri,Almasri|المصري;Khoury,Khouri|خوري;Najjar,Nadjar|نجار;"
                        + "al-Hamwi,Hamwi|الحموي;Sabbagh,Sabagh|صباغ;Darwish,Darwich|درويش;Hamdan|حمدان;Barakat|بركات;"
                        + "Shahin,Chahin,Shaheen|شاهين;Mansour,Mansur|منصور;Qasim,Kassem,Qassem|قاسم;Saleh,Salih|صالح;Abdulrahman,Abderrahman,Abdul"
                        + " Rahman|عبد الرحمن,عبدالرحمن;Abdullah,Abdallah|عبد الله,عبدالله;"
                        + "al-Jabouri,Jubouri,Aljaburi|الجبوري;al-Tikriti,Tikriti|التكريتي;Suleiman,Sulayman,Souleiman|سليمان;"
                        + "Farah|فرح;Zaki,Zaky|زكي;Rashid,Rasheed,Rachid|رشيد;Hijazi,Hidjazi|حجازي;Issa,Isa|عيسى;"
                        + "Taha|طه;Yassin,Yasin|ياسين;Fadel,Fadil|فاضل;Othman,Osman,Uthman|عثمان;Kanaan,Canaan|كنعان;"
                        + "Sharif,Cherif,Shareef|شريف;Badawi|بدوي;Obeid,Ubayd|عبيد;Nasser,Nasir|ناصر;Halabi|حلبي;Shami,Chami|شامي"),
            3);

    private static final Culture PERSIAN = new Culture(
            "fa",
            table("Reza,Riza|رضا;Mehdi,Mahdi|مهدی;Amir,Ameer|امیر;Hamid,Hameed|حمید;Davood,Dawood,Davoud|داوود,داود;"
                + "Farid,Fareed|فرید;Nasir,Naser|ناصر;Habib,Habeeb|حبیب;Jawad,Javad|جواد;Zahra,Zohra|زهرا;"
                + "Maryam,Mariam|مریم;Narges,Nargis|نرگس;Shirin,Shireen|شیرین;Parisa|پریسا;Golnaz,Gulnaz|گلناز;"
                + "Roya,Royah|رویا;Zarghuna,Zarghoona|زرغونه;Laila,Leila|لیلا;Sahar|سحر;Mirwais,Mirways|میرویس;"
                + "Hekmat,Hikmat|حکمت;Najib,Najeeb|نجیب;Ghulam,Gholam|غلام;Yaqub,Yaghoub,Yaqoob|یعقوب;Esmat,Ismat|عصمت;Rahim,Raheem|رحیم;Sohrab,Suhrab|سهراب;Bahar|بهار;Mina,Meena|مینا;Zabihullah,Zabiullah|ذبیح"
                + " الله"),
            table(
                    "Hosseini,Hussaini,Husseini|حسینی;Ahmadi,Ahmady|احمدی;Mohammadi,Muhammadi|محمدی;Rezai,Rezaei,Rezayi|رضایی;"
                        + "Karimi,Kareemi|کریمی;Rahimi,Raheemi|رحیمی;Noori,Nouri,Nuri|نوری;Haidari,Heydari,Haydari|حیدری;"
                        + "Sadat|سادات;Amiri,Ameeri|امیری;Jafari,Djafari|جعفری;Akbari|اکبری;Nazari|نظری;Sharifi,Sharifee|شریفی;"
                        + "Yousefi,Yusufi,Yosufi|یوسفی;Alizada,Alizadeh|علیزاده;Hakimi,Hakeemi|حکیمی;Stanekzai,Stanikzai|ستانکزی;"
                        + "Popal|پوپل;Wardak|وردک;Zadran|ځدران;Ghafari,Ghaffari|غفاری;Moradi,Muradi|مرادی;Qaderi,Qadiri,Ghaderi|قادری;"
                        + "Tajik|تاجیک;Bakhtari,Bakhtiari|بختیاری;Sultani,Soltani|سلطانی;Anwari,Anvari|انوری;Gulzar,Golzar|گلزار;"
                        + "Faizi,Feyzi|فیضی;Ebrahimi,Ibrahimi|ابراهیمی;Mirzai,Mirzaei|میرزایی;Dostum,Dostom|دوستم;Barakzai|بارکزی"),
            2);

    private static final Culture UKRAINIAN = new Culture(
            "uk",
            table(
                    "Oleksandr,Alexander,Aleksandr|Олександр,Александр;Andriy,Andrii,Andrei|Андрій,Андрей;"
                        + "Serhiy,Serhii,Sergei|Сергій,Сергей;Mykola,Nikolai|Микола,Николай;Dmytro,Dmitri|Дмитро,Дмитрий;"
                        + "Volodymyr,Vladimir|Володимир,Владимир;Oleh,Oleg|Олег;Ivan|Іван,Иван;Mykhailo,Mikhail|Михайло,Михаил;"
                        + "Yuriy,Yurii,Yuri|Юрій,Юрий;Taras|Тарас;Bohdan,Bogdan|Богдан;Vasyl,Vasil|Василь;Petro,Peter|Петро;"
                        + "Olena,Elena|Олена,Елена;Iryna,Irina|Ірина,Ирина;Oksana,Oxana|Оксана;Nataliia,Natalia,Natalya|Наталія,Наталья;"
                        + "Tetiana,Tatiana,Tetyana|Тетяна,Татьяна;Svitlana,Svetlana|Світлана,Светлана;Kateryna,Ekaterina|Катерина,Екатерина;"
                        + "Yulia,Yuliia,Julia|Юлія,Юлия;Liudmyla,Lyudmila,Ludmila|Людмила;Hanna,Anna|Ганна,Анна;Mariia,Maria,Mariya|Марія,Мария;"
                        + "Halyna,Galina|Галина;Viktoriia,Victoria,Viktoria|Вікторія,Виктория;Daryna,Darina|Дарина;Zhanna,Janna|Жанна;Yevhen,Evgeny|Євген,Евгений"),
            composed(
                    "Koval:Коваль,Shev:Шев,Bond:Бонд,Tkach:Ткач,Krav:Крав,Melny:Мельни,Moro:Моро,Petr:Петр,Rud:Руд,Savch:Савч,"
                        + "Hrytz:Гриц,Kuzm:Кузьм,Lys:Лис,Marchen:Марчен,Pono:Поно,Romanen:Романен,Sydor:Сидор,Tymosh:Тимош,"
                        + "Vasyl:Василь,Zakhar:Захар,Bohdan:Богдан,Dyach:Дяч,Fedor:Федор,Havryl:Гаврил,Klym:Клим",
                    "enko:енко,chuk:чук,uk:ук,ets:ець,ov:ов,ska:ська,yshyn:ишин,iuk:юк"),
            2);

    private static final Culture ETHIOPIC = new Culture(
            "ti",
            table(
                    "Gebre,Ghebre|ገብረ;Haile,Hayle|ኃይለ,ሃይለ;Tesfay,Tesfai,Tesfaye|ተስፋይ,ተስፋዬ;Berhane,Birhane|ብርሃነ,በርሀነ;"
                        + "Kidane,Kidan|ኪዳነ;Mehari,Mihari|መሓሪ;Yonas,Jonas|ዮናስ;Daniel,Daniyel|ዳንኤል;Samuel,Samiel|ሳሙኤል;Abraham,Abreham|ኣብርሃም,አብርሃም;"
                        + "Solomon,Selomon|ሰሎሞን,ሶሎሞን;Dawit,Dawid|ዳዊት;Filmon,Philmon|ፊልሞን;Robel|ሮቤል;Henok,Hinok|ሄኖክ;Merhawi|መርሃዊ;"
                        + "Selam,Selamm|ሰላም;Rahel,Rahiel|ራሄል;Senait,Sennait|ሰናይት;Feven,Fevin|ፌቨን;Almaz|ኣልማዝ,አልማዝ;Tsehay,Tsehaye|ጸሃይ,ፀሐይ;"
                        + "Hiwet,Hiwot|ሂወት,ሕይወት;Luwam,Luam|ልዋም;Saba|ሳባ;Letebrhan,Lettebrhan|ለተብርሃን;Mulu|ሙሉ;Abeba,Abebe|ኣበባ,አበባ;"
                        + "Girmay,Ghirmay|ግርማይ;Tekle,Tecle|ተክለ;Woldu,Weldu|ወልዱ;Zerihun|ዘሪሁን;Bereket|በረከት;Amanuel,Amanuiel|ኣማኑኤል,አማኑኤል"),
            table(
                    "Tesfamariam,Tesfamaryam|ተስፋማርያም;Gebremedhin,Ghebremedhin|ገብረመድህን;Haileselassie,Haile"
                        + " Selassie|ኃይለሥላሴ;"
                        + "Woldemichael,Weldemikael|ወልደሚካኤል;Habtemariam,Habtemaryam|ሃብተማርያም;Teklehaimanot,Teklehaymanot|ተክለሃይማኖት;"
                        + "Asfaw|አስፋው;Negash|ነጋሽ;Bekele|በቀለ;Tadesse,Tadese|ታደሰ;Mengistu,Menghistu|መንግስቱ;Alemu|አለሙ;Desta|ደስታ;Kebede|ከበደ;"
                        + "Ogbay,Okbay|ዑቅባይ;Isaac,Yishak|ይስሃቅ;Araya|አርአያ;Fisseha,Fisseha|ፍስሃ;Gebreyesus,Ghebreyesus|ገብረየሱስ;Mesfin|መስፍን;"
                        + "Tewelde,Tewolde|ተወልደ;Zemichael,Zemikael|ዘሚካኤል;Hagos|ሓጎስ;Kahsay,Kahsai|ካህሳይ;Abay|ኣባይ;Lemlem|ለምለም"),
            3);

    private static final List<Culture> ALL = List.of(ARABIC, PERSIAN, UKRAINIAN, ETHIOPIC);

    private final Random random;

    public MadePeople(long seed) {
        this.random = new Random(seed);
    }

    private static List<String[][]> table(String text) {
        return Arrays.stream(text.split(";"))
                .map(it -> Arrays.stream(it.split("\\|"))
                        .map(each -> each.split(","))
                        .toArray(String[][]::new))
                .toList();
    }

    private static List<String[][]> composed(String stems, String ends) {
        List<String[][]> all = new ArrayList<>();
        for (String stem : stems.split(",")) {
            for (String end : ends.split(",")) {
                String[] one = stem.split(":");
                String[] other = end.split(":");
                all.add(new String[][] {{one[0] + other[0]}, {one[1] + other[1]}});
            }
        }
        return all;
    }

    /** Somebody, before they are written down. */
    private record Somebody(int id, Culture culture, List<String[][]> words, Birth birth, String phone) {}

    /** So many people, and of some of them a second description. */
    public record Population(List<Made> files, List<Made> again) {}

    public Population make(int people, int twice) {
        List<Made> files = new ArrayList<>(people);
        List<Made> again = new ArrayList<>(twice);
        for (int id = 0; id < people; id++) {
            Somebody somebody = somebody(id);
            files.add(new Made(id, described(somebody, false)));
            if (id < twice) {
                again.add(new Made(id, described(somebody, true)));
            }
        }
        return new Population(files, again);
    }

    /** People of whom there is no file. */
    public List<Made> strangers(int many, int from) {
        List<Made> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(new Made(from + i, described(somebody(from + i), true)));
        }
        return all;
    }

    private Somebody somebody(int id) {
        Culture culture = ALL.get(random.nextInt(ALL.size()));
        List<String[][]> words = new ArrayList<>();
        words.add(frequent(culture.given));
        if (culture.words > 2) {
            words.add(frequent(culture.given));
        }
        words.add(culture.family.get(random.nextInt(culture.family.size())));
        var birth = new Birth(1955 + random.nextInt(52), 1 + random.nextInt(12), 1 + random.nextInt(28), false);
        return new Somebody(id, culture, words, birth, "047" + (1_000_000 + random.nextInt(9_000_000)));
    }

    /** Few names are those of many: the first in the list come up most. */
    private String[][] frequent(List<String[][]> names) {
        return names.get(Math.min(random.nextInt(names.size()), random.nextInt(names.size())));
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    private Profile described(Somebody somebody, boolean second) {
        int script = happens(0.35) ? 1 : 0;
        List<String> words = new ArrayList<>();
        somebody.words.forEach(it -> words.add(it[script][random.nextInt(it[script].length)]));
        if (second && words.size() > 2 && happens(0.3)) {
            words.remove(1);
        }
        if (second && happens(0.25)) {
            Collections.reverse(words);
        }
        if (second && happens(0.1)) {
            int at = random.nextInt(words.size());
            words.set(at, mistyped(words.get(at)));
        }
        Birth birth = birth(somebody.birth, second);
        String phone = happens(second ? 0.5 : 0.85)
                ? somebody.phone
                : happens(0.5) ? "049" + (1_000_000 + random.nextInt(9_000_000)) : null;
        return new Profile(
                List.of(new Name(Name.Kind.CALLED, String.join(" ", words), null)),
                birth,
                phone == null ? List.of() : List.of(new Contact(Contact.Way.PHONE, phone, false)),
                List.of(new Tongue(Locale.forLanguageTag(somebody.culture.language), Tongue.Level.MOTHER, null, null)),
                null);
    }

    private @Nullable Birth birth(Birth birth, boolean second) {
        if (happens(0.08)) {
            return null;
        }
        if (happens(0.12)) {
            return new Birth(birth.year(), 1, 1, true);
        }
        if (second && happens(0.07)) {
            return new Birth(birth.year() + (happens(0.5) ? 1 : -1), null, null, true);
        }
        if (second && happens(0.04) && birth.day() <= 12) {
            return new Birth(birth.year(), birth.day(), birth.month(), false);
        }
        return birth;
    }

    private String mistyped(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return happens(0.5)
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
