package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.loans.Borrowings.Borrowed;
import express.loans.Crowd;
import express.loans.Lending;
import express.loans.Lending.Lent;
import express.loans.Payers;
import express.loans.Payers.Came;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who paid is found among many of whom the same sum is expected. */
@ModuleTest
class PayersTest {

    @Autowired
    Lending lending;

    @Autowired
    Crowd crowd;

    @Autowired
    Visits visits;

    @Autowired
    House house;

    @Autowired
    Payers payers;

    private Lent crowded(List<String> names) throws Exception {
        Lent it = house.with(lending.paidOut(70));
        crowd.join(it, names);
        return it;
    }

    private String instalment(Lent it) throws Exception {
        return visits.look(it.officer(), it.path())
                .select("section[aria-labelledby=payments] tbody td.number")
                .first()
                .text()
                .replaceAll("[^0-9.]", "");
    }

    private List<Integer> expecting(Lent it, String sum, String called) {
        Came came = new Came(new BigDecimal(sum).movePointRight(2).longValueExact(), lending.today(), called);
        return lending
                .as(it.treasurer(), () -> payers.listExpecting(it.granted().lender(), Set.of(came)))
                .getOrDefault(came, List.of())
                .stream()
                .map(Borrowed::number)
                .toList();
    }

    @Test
    void isFoundAlsoBehindTheFirstFiveHundred() throws Exception {
        Lent it = crowded(IntStream.rangeClosed(2, 600)
                .mapToObj(number -> "Élodie Payeur" + number)
                .toList());
        String sum = instalment(it);
        for (int number : new int[] {2, 77, 501, 600}) {
            assertThat(expecting(it, sum, "PAYEUR" + number + " ELODIE")).containsExactly(number);
        }
        assertThat(expecting(it, sum, house.turned(house.called(it)))).containsExactly(1);
        assertThat(expecting(it, "1.23", "PAYEUR600 ELODIE")).isEmpty();
        assertThat(expecting(it, sum, "PAYEUR601 ELODIE")).isEmpty();
        assertThat(expecting(it, sum, "")).isEmpty();
        house.bring(
                it,
                new Camt()
                        .on(lending.today())
                        .called("ST-" + Ids.next())
                        .words(sum, "MME PAYEUR600 ELODIE", "loan")
                        .bytes());
        Document line = visits.look(it.officer(), house.lines(it, "open").getFirst());
        assertThat(line.select("input[name=loan-1]").val()).isEqualTo("600");
        assertThat(line.select("section[aria-labelledby=assign] li").eachText())
                .hasSize(10)
                .first()
                .asString()
                .contains("Élodie Payeur600", "the name and the sum fit");
        assertThat(line.select("section[aria-labelledby=assign] li").last().text())
                .contains("this sum is expected");
    }

    @Test
    void isForAPersonToTellWhereTwoFit() throws Exception {
        Lent it = crowded(List.of("Paul Payeur", "Payeur Paul", "Paule Payeur"));
        String sum = instalment(it);
        assertThat(expecting(it, sum, "PAUL PAYEUR")).containsExactlyInAnyOrder(2, 3);
        assertThat(expecting(it, sum, "PAULE PAYEUR")).containsExactly(4);
        house.bring(
                it,
                new Camt()
                        .on(lending.today())
                        .called("ST-" + Ids.next())
                        .words(sum, "PAUL PAYEUR", "loan")
                        .words("1.23", "PAULE PAYEUR", "loan")
                        .bytes());
        assertThat(house.lines(it, "open")).hasSize(2);
        for (String address : house.lines(it, "open")) {
            Document line = visits.look(it.officer(), address);
            boolean known = line.select("h1").text().contains("1.23");
            assertThat(line.select("input[name=loan-1]").val()).isEqualTo(known ? "4" : "");
            assertThat(line.select("section[aria-labelledby=assign] li").first().text())
                    .contains(known ? "the name fits" : "the name and the sum fit");
        }
    }
}
