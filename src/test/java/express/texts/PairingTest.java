package express.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a,b,c           | a,b,c           | 0 1 2
        a,b,c           | c,a,b           | 2 0 1
        a,a,b           | a,b             | 0 2
        a,b             | a,a,b           | 0 -1 1
        a,b,c           | a,x,c           | 0 1 2
        a,b,c           | a,c             | 0 2
        a,c             | a,x,c           | 0 -1 1
        a,b,c           | x,y,z,u         | 0 1 2 -1
        the old house,b | b,the new house | 1 0
        p q r s,c       | p q,r s,c       | 0 -1 1
        p q r,s,c       | p q r s,c       | 0 2
        p,q r s,c       | p q r s,c       | 1 2
        a               | b,c,a           | -1 -1 0
        a b,b a,c,d,e   | c,d,e,a b,b a   | 2 3 4 0 1
        """)
    void findsWhatIsTheSameMovedAlikeAndChanged(String before, String after, String expected) {
        assertThat(IntStream.of(Pairing.of(List.of(before.split(",")), List.of(after.split(","))))
                        .mapToObj(Integer::toString))
                .containsExactly(expected.split(" "));
    }

    @Test
    void isQuickWithTheLongestTextsThatShareNothing() {
        List<String> before = IntStream.range(0, 300)
                .mapToObj(i -> ("a" + i + " b c d e f g h i j ").repeat(4))
                .toList();
        List<String> after = IntStream.range(0, 300)
                .mapToObj(i -> ("z" + i + " b c d e f x y u v ").repeat(4))
                .toList();
        Assertions.assertTimeout(
                Duration.ofMinutes(1),
                () -> assertThat(Pairing.of(before, after)).doesNotContain(Pairing.NONE));
    }

    @Test
    void showsWordByWordWhatChanged() {
        assertThat(Difference.between("Come in at nine on Monday", "Please come in at ten on Monday")
                        .pieces())
                .extracting(piece -> piece.change() + " " + piece.words())
                .containsExactly(
                        "REMOVED Come",
                        "ADDED Please come",
                        "STAYED in at",
                        "REMOVED nine",
                        "ADDED ten",
                        "STAYED on Monday");
        assertThat(Difference.between("", "all new").pieces()).hasSize(1);
        assertThat(Difference.between("same words", "same\u00a0words").pieces()).hasSize(1);
    }
}
