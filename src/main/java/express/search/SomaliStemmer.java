package express.search;

/**
 * A light stemmer for Somali: takes articles, demonstratives, possessives, plurals and endings of verbs away ({@code shirkadaha, shirkado
 * → shirkad}), then what they did to the end of the word.
 */
final class SomaliStemmer {

    private static final int SHORTEST = 3;

    /** After the linking consonant of the gender: k g h q, t d dh sh. */
    private static final Endings ARTICLES = Endings.of("""
        ka ga ha ta da dha sha ku gu hu tu du dhu shu kii gii hii tii dii dhii shii
        kan gan tan dan shan dhan kaas gaas taas daas shaas
        kayga gayga tayda dayda shayda kaaga gaaga taada daada kiisa giisa tiisa diisa keeda geeda teeda deeda
        keenna geenna teenna deenna keena geena teena deena kiinna giinna tiinna diinna kooda gooda tooda dooda
        kaygii gaygii taydii daydii kaygu gaygu taydu daydu kana gana tana dana
        aha ahan ahaan ahayga ahooda ihii ihiisa yadii yada yaasha yaashii yaashu
        """);

    private static final Endings PLURALS_AND_VERBS = Endings.of("""
        ooyin yaal yo iyo oyin aal o a
        iya iyaa iyey iyay iyeen inaya inayaa inayo ineyso ineysa inayso inaysa in ista isto istaa
        eyso eysa eysaa eysta ayso aysa aysaa aysta ayo aya ayaa anaya anayaa anayo to
        """);

    private SomaliStemmer() {}

    static String stem(String word) {
        String bare = ARTICLES.cut(word, SHORTEST);
        String one = settleEnd(PLURALS_AND_VERBS.cut(bare, SHORTEST));
        return one.length() > SHORTEST && isVowel(one.charAt(one.length() - 1))
                ? one.substring(0, one.length() - 1)
                : one;
    }

    /** shirkadd-a, tababarr-o: the doubled consonant is one; dukaam-o: its m is an n at the end. */
    private static String settleEnd(String word) {
        int last = word.length() - 1;
        if (last > 1 && word.charAt(last) == word.charAt(last - 1) && !isVowel(word.charAt(last))) {
            return word.substring(0, last);
        }
        return word.endsWith("m") ? word.substring(0, last) + "n" : word;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
