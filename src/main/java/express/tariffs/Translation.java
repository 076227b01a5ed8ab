package express.tariffs;

import java.math.BigDecimal;

/**
 * What writing costs.
 *
 * @param per a price is for a word, or for a line of sixty characters that is begun
 */
record Translation(Per per, BigDecimal price, BigDecimal minimum) {

    private static final int LINE = 60;

    enum Per {
        WORD,
        LINE
    }

    int units(Text text) {
        return per == Per.WORD ? text.words() : Math.ceilDiv(text.characters(), LINE);
    }
}
