package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Settings;
import express.ui.Templates;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What settings do. */
class MessagingConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MessagingConfiguration.class, Bound.class);

    @EnableConfigurationProperties({Settings.class, MailSettings.class, TextSettings.class})
    @org.springframework.context.annotation.Import(Templates.class)
    static class Bound {}

    @Test
    void letsNothingLeaveUnlessToldHow() {
        application.run(
                context -> assertThat(context.getBean(Ways.class).open()).isEmpty());
    }

    @Test
    void letsEMailsLeaveByTheServerThatIsNamedAndWaitsForItNotForEver() {
        application.withPropertyValues("spring.mail.host=mail.example.org").run(context -> {
            assertThat(context.getBean(Ways.class).open()).containsExactly(Channel.EMAIL);
            assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                    .containsEntry("mail.smtp.connectiontimeout", "10000")
                    .containsEntry("mail.smtp.timeout", "20000")
                    .containsEntry("mail.smtp.writetimeout", "20000");
            assertThat(Outbox.LEASE).isGreaterThan(Duration.ofSeconds(50).plusSeconds(30));
        });
    }

    @Test
    void letsTextMessagesLeaveByTheGatewayThatIsNamed() {
        application
                .withPropertyValues("express.text-messages.address=https://sms.example.org/messages")
                .run(context -> assertThat(context.getBean(Ways.class).open()).containsExactly(Channel.SMS));
    }

    @Test
    void refusesASettingItDoesNotKnow() {
        application
                .withPropertyValues("express.mail.form=office@example.org")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void writesFromTheInstallationUnlessToldOtherwise() {
        application
                .withPropertyValues("express.address=https://express.example.org")
                .run(context -> {
                    var settings = context.getBean(Settings.class);
                    assertThat(context.getBean(MailSettings.class).sender(settings))
                            .isEqualTo("no-reply@express.example.org");
                });
    }
}
