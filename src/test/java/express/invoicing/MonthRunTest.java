package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import express.interpreting.Entry;
import express.tariffs.Line;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is owed is deducted one by one, as long as an invoice is not below nothing. */
class MonthRunTest {

    private static Entry entry(String amount) {
        BigDecimal sum = new BigDecimal(amount);
        boolean owed = sum.signum() < 0;
        return new Entry(
                Ids.next(),
                1,
                LocalDate.of(2026, 3, 10),
                Scale.CHARGE,
                Ids.next(),
                owed ? Line.Kind.MISSED : Line.Kind.FIRST,
                owed ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                sum.abs(),
                sum,
                "EUR",
                "",
                "");
    }

    private static List<String> due(String... amounts) {
        return MonthRun.due(Arrays.stream(amounts).map(MonthRunTest::entry).toList()).stream()
                .map(it -> it.amount().toPlainString())
                .toList();
    }

    @Test
    void deductsWhatTheInvoiceCanBear() {
        assertThat(due("-8.00")).isEmpty();
        assertThat(due("-8.00", "-3.00")).isEmpty();
        assertThat(due("-8.00", "48.00", "4.13")).containsExactly("48.00", "4.13", "-8.00");
        assertThat(due("-8.00", "8.00")).containsExactly("8.00", "-8.00");
        assertThat(due("-8.00", "7.99")).containsExactly("7.99");
        assertThat(due("-8.00", "-3.00", "5.00")).containsExactly("5.00", "-3.00");
    }

    @Test
    void leavesNoChargeOutAndIsNeverBelowNothing() {
        var random = new Random(75);
        for (int round = 0; round < 500; round++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                entries.add(
                        entry(BigDecimal.valueOf(random.nextInt(-3000, 6000), 2).toPlainString()));
            }
            List<Entry> due = MonthRun.due(entries);
            assertThat(due.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isNotNegative();
            assertThat(due)
                    .containsAll(entries.stream()
                            .filter(it -> it.amount().signum() >= 0)
                            .toList());
        }
    }
}
