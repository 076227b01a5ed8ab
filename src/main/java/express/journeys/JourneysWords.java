package express.journeys;

import express.translation.Vouched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words in which somebody is asked for a yes, or keeps what they said, have to be confirmed in each language. */
@Configuration(proxyBeanMethods = false)
class JourneysWords {

    @Bean
    static Vouched journeysVouched() {
        return Vouched.of(
                "journeys.agreement.",
                "journeys.answer.title",
                "journeys.answer.what",
                "journeys.answer.whom",
                "journeys.answer.data",
                "journeys.answer.until",
                "journeys.answer.open",
                "journeys.purpose.",
                "journeys.category.",
                "journeys.receipt.title",
                "journeys.receipt.lead",
                "journeys.receipt.holder",
                "journeys.receipt.given",
                "journeys.receipt.withdraw",
                "journeys.receipt.language",
                "journeys.receipt.waits",
                "journeys.letter.receipt.",
                "journeys.taking.");
    }
}
