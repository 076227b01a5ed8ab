package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talk with Mrs Haddad about the flat",
                "Entretien avec Mme Benali",
                "rendez-vous de M. El Amrani",
                "موعد السيدة فاطمة",
                "She is called Amira",
                "Elle s’appelle Samira"
            })
    void findsNames(String words) {
        assertThat(Discretion.fault(words)).contains("interpreting.fault.named");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to amira@example.org",
                "call 0472 12 34 56 78",
                "+32 472 12 34 56",
                "NN 85.07.30-033.28",
                "born 30/07/1985",
                "مولودة ٣٠/٠٧/١٩٨٥"
            })
    void findsWaysToReachSomebody(String words) {
        assertThat(Discretion.fault(words)).contains("interpreting.fault.reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results of the HIV test",
                "suivi du diabète",
                "patient with depression",
                "هي حامل",
                "elle est enceinte"
            })
    void findsIllnesses(String words) {
        assertThat(Discretion.fault(words)).contains("interpreting.fault.illness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Three people talk, there is a form to read",
                "Réunion de parents, deux classes, salle 12",
                "Ask for the reception at door 4",
                "File 2026/118",
                "اجتماع مع المدرسة، قاعة ٤",
                "Violin lesson, monthly",
                "Lit 14, service de jour"
            })
    void letsOrdinaryWordsBe(String words) {
        assertThat(Discretion.fault(words)).isEmpty();
    }
}
