package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.hsds.Likeness.Pair;
import express.hsds.Likeness.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final double LEAST = 0.9;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Maison des Deux Rives      | La maison des deux rives asbl
        Tremplin Valbrume          | Tremplin-Valbrume
        Crédit Passerelle          | Credit Passerelle SCRL
        Grannar i Ljusvik          | Granar i Ljusvik
        جمعية النور للاجئين          | Jamiyat al-Nur lil-Laji'in
        Спілка Дніпро              | Spilka Dnipro
        """)
    void knowsANameAgain(String one, String other) {
        assertThat(Name.alike(Name.of(one), Name.of(other))).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Maison des Deux Rives   | Maison des Jeunes
        Crédit Passerelle       | Crédit Municipal
        Atelier 3               | Atelier 4
        مركز السلام               | مركز الأمل
        Sewing                  | Baking
        """)
    void tellsOtherNamesApart(String one, String other) {
        assertThat(Name.alike(Name.of(one), Name.of(other))).isLessThan(0.75);
    }

    @Test
    void readsTelephonesAndAddressesHoweverTheyAreWritten() {
        assertThat(Reach.telephones(Stream.of("+32 (0)4 222 33 44", "04/222.33.44", "٠٤٢٢٢٣٣٤٤")))
                .hasSize(1);
        assertThat(Reach.address("Rue des Tanneurs, 4", "4020"))
                .isEqualTo(Reach.address("4 r. des Tanneurs", "4020"))
                .isNotEqualTo(Reach.address("Rue des Tanneurs 6", "4020"));
        assertThat(Reach.website("https://www.Rives.example/")).isEqualTo(Reach.website("http://rives.example"));
    }

    @Test
    void keepsNeighboursWithAnotherNameApart() {
        Trait one = trait("Tremplin", Set.of("12345678"), "quai 4 4020");
        assertThat(Likeness.score(one, trait("Fournil", Set.of("87654321"), "quai 4 4020"))
                        .isAsked())
                .isFalse();
        assertThat(Likeness.score(one, trait("Tremplin asbl", Set.of(), null)).isAsked())
                .isTrue();
    }

    private static Trait trait(String name, Set<String> telephones, @Nullable String address) {
        return new Trait(
                UUID.randomUUID(),
                name,
                List.of(Name.of(name)),
                telephones,
                address == null ? Set.of() : Set.of(address),
                Set.of("valbrume"),
                null,
                null);
    }

    /** Of made pairs that are the same, and others that are only near: how many are found, and how many of those are. */
    @Test
    void findsMostOfThoseThatAreTheSameAndFewOthers() {
        var made = new Made(new Random(11));
        Set<Set<UUID>> same = new HashSet<>();
        List<Trait> here = new ArrayList<>();
        List<Trait> arrived = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Made.Body body = made.body();
            Trait one = made.written(body);
            here.add(one);
            if (i % 2 == 0) {
                Trait again = made.writtenOtherwise(body);
                arrived.add(again);
                same.add(Set.of(one.id(), again.id()));
            } else {
                arrived.add(made.written(i % 4 == 1 ? made.neighbour(body) : made.body()));
            }
        }
        List<Pair> found = Likeness.pairs(arrived, here);
        Set<Set<UUID>> pairs = new HashSet<>();
        found.forEach(it -> pairs.add(Set.of(it.one().id(), it.other().id())));
        long right = pairs.stream().filter(same::contains).count();
        double precision = (double) right / pairs.size();
        double recall = (double) right / same.size();
        System.out.printf(java.util.Locale.ROOT, "likely duplicates: precision %.3f, recall %.3f%n", precision, recall);
        assertThat(precision).isGreaterThan(LEAST);
        assertThat(recall).isGreaterThan(LEAST);
    }
}
