package express.referrals;

import express.translation.Vouched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** So have those in which somebody is asked whether they want to be sent on, and told why they were declined. */
@Configuration(proxyBeanMethods = false)
class ReferralsWords {

    @Bean
    static Vouched referralsVouched() {
        return Vouched.of("referrals.agreement.", "referrals.reason.");
    }
}
