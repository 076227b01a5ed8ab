package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rules of European payments say, by their published examples. */
class BankRulesTest {

    @Test
    void knowsAccounts() {
        for (String it : List.of(
                "DE89370400440532013000",
                "FR1420041010050500013M02606",
                "IT60X0542811101000000123456",
                "ES9121000418450200051332",
                "NL91ABNA0417164300",
                "SE4550000000058398257466",
                "BE68539007547034",
                "AT611904300234573201",
                "GR1601101250000000012300695")) {
            assertThat(Iban.isValid(it)).as(it).isTrue();
            assertThat(Iban.plain(Iban.grouped(it).toLowerCase(Locale.ROOT))).isEqualTo(it);
        }
        for (String it : List.of(
                "DE88370400440532013000", "", "BE", "BE6853900754703", "XX68539007547034", "BE685390075470345")) {
            assertThat(Iban.isValid(it)).as(it).isFalse();
        }
    }

    /** Outside the European Economic Area the rules ask for more than the account. */
    @Test
    void knowsWhereTheAccountIsEnough() {
        for (String it : List.of("DE89370400440532013000", "FR1420041010050500013M02606", "BE68539007547034")) {
            assertThat(Iban.isEnough(it)).as(it).isTrue();
        }
        for (String it : List.of("GB29NWBK60161331926819", "CH9300762011623852957", "DE88370400440532013000", "")) {
            assertThat(Iban.isEnough(it)).as(it).isFalse();
        }
        assertThat(Iban.isValid("GB29NWBK60161331926819")).isTrue();
        assertThat(Iban.isValid("CH9300762011623852957")).isTrue();
    }

    /** One wrong digit, or two that changed places, is always found. */
    @Test
    void findsSlips() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            char[] signs = "BE68539007547034".toCharArray();
            int at = 2 + random.nextInt(13);
            char before = signs[at];
            if (i % 2 == 0) {
                signs[at] = (char) ('0' + (before - '0' + 1 + random.nextInt(9)) % 10);
            } else {
                signs[at] = signs[at + 1];
                signs[at + 1] = before;
            }
            String slip = new String(signs);
            assertThat(Iban.isValid(slip)).as(slip).isEqualTo(slip.equals("BE68539007547034"));
        }
    }

    @Test
    void knowsCreditors() {
        assertThat(Iban.isCreditor("DE98ZZZ09999999999")).isTrue();
        assertThat(Iban.isCreditor("DE98ABC09999999999")).isTrue();
        assertThat(Iban.isCreditor("DE97ZZZ09999999999")).isFalse();
    }

    @Test
    void knowsReferences() {
        assertThat(Reference.isValid("RF18539007547034")).isTrue();
        assertThat(Reference.isValid("RF712348231")).isTrue();
        assertThat(Reference.isValid("RF47ABC123")).isTrue();
        assertThat(Reference.isValid("RF48ABC123")).isFalse();
        assertThat(Reference.of("539007547034")).isEqualTo("RF18539007547034");
    }

    @Test
    void findsItsReferencesInOtherWords() {
        for (int number : List.of(1, 17, 999_999, 1_234_567)) {
            assertThat(Reference.isValid(Reference.of(number))).isTrue();
            assertThat(Reference.numbers("pay " + Reference.grouped(number) + " thanks"))
                    .containsExactly(number);
        }
        assertThat(Reference.numbers("RF18539007547034 and 17")).isEmpty();
        assertThat(Reference.numbers(Reference.of(1) + " " + Reference.of(2))).containsExactly(1, 2);
    }

    @Test
    void writesAsBanksRead() {
        assertThat(BankText.of("Zoé Müller & Søn", 70)).isEqualTo("Zoe Mueller + Son");
        assertThat(BankText.of("أميرة حداد", 70)).matches("[A-Za-z' ]+");
        assertThat(BankText.of("Олена <b>\u0000\n", 70)).matches("[A-Za-z' ]+");
        assertThat(BankText.of("x".repeat(200), 70)).hasSize(70);
        assertThat(BankText.isName("a//b")).isFalse();
    }

    @Test
    void knowsWhenBanksWork() {
        for (String closed :
                List.of("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2026-11-28")) {
            assertThat(BusinessDays.isOne(LocalDate.parse(closed))).as(closed).isFalse();
        }
        assertThat(BusinessDays.from(LocalDate.parse("2026-04-03"))).hasToString("2026-04-07");
        assertThat(BusinessDays.easter(2025)).hasToString("2025-04-20");
        assertThat(BusinessDays.easter(2038)).hasToString("2038-04-25");
    }
}
