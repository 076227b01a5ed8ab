package express.search;

import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** How each language is shortened. Those that Lucene does not know have light stemmers of our own. */
final class Stemmers {

    static final Set<String> LANGUAGES =
            Set.of("en", "fr", "it", "de", "nl", "sv", "el", "es", "pt", "ar", "fa", "uk", "tr", "so", "ti", "ps");

    private Stemmers() {}

    static Stemmer of(String language) {
        return switch (language) {
            case "en" -> chain(words -> new SnowballFilter(new LowerCaseFilter(words), new EnglishStemmer()));
            case "fr" -> chain(words -> new FrenchLightStemFilter(new LowerCaseFilter(words)));
            case "it" -> chain(words -> new ItalianLightStemFilter(new LowerCaseFilter(words)));
            case "de" ->
                chain(words -> new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(words))));
            case "nl" -> chain(words -> new SnowballFilter(new LowerCaseFilter(words), new DutchStemmer()));
            case "sv" -> chain(words -> new SwedishLightStemFilter(new LowerCaseFilter(words)));
            case "el" -> chain(words -> new GreekStemFilter(new GreekLowerCaseFilter(words)));
            case "es" -> chain(words -> new SpanishLightStemFilter(new LowerCaseFilter(words)));
            case "pt" -> chain(words -> new PortugueseLightStemFilter(new LowerCaseFilter(words)));
            case "tr" -> chain(words -> new SnowballFilter(new TurkishLowerCaseFilter(words), new TurkishStemmer()));
            case "ar" -> arabic(chain(words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))));
            case "fa" ->
                persian(chain(words ->
                        new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(words)))));
            case "uk" -> new UkrainianStemmer();
            case "so" -> (written, folded) -> SomaliStemmer.stem(folded);
            case "ti" -> (written, folded) -> TigrinyaStemmer.stem(folded);
            case "ps" -> (written, folded) -> PashtoStemmer.stem(folded);
            default -> (written, folded) -> folded;
        };
    }

    private static Stemmer chain(FilterChain.Filters filters) {
        return new FilterChain(filters);
    }

    private static Stemmer arabic(Stemmer lucene) {
        return (written, folded) -> {
            String bare = ArabicStemmer.withoutAlif(folded);
            return ArabicStemmer.withoutParticle(lucene.stem(bare, bare));
        };
    }

    private static Stemmer persian(Stemmer lucene) {
        return (written, folded) -> {
            String bare = PersianStemmer.bare(folded);
            return lucene.stem(bare, bare);
        };
    }
}
