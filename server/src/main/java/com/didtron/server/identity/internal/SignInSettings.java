package com.didtron.server.identity.internal;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about signing in. All are rules of security.
@Component
@Order(1)
public class SignInSettings implements DeclaresSettings {

    private static final String SECTION = "Signing in";

    public static final SettingDeclaration<Boolean> SECOND_FACTOR_REQUIRED = SettingDeclaration.flag(
            "identity.second-factor-required", SECTION, "Second factor for staff",
            "Whether staff must have an authenticator app or a passkey. Who has none can only set one up. Counts at once, for open sessions too.", false).ofSecurity();

    public static final SettingDeclaration<Boolean> SIGN_UP_OPEN = SettingDeclaration.flag(
            "identity.sign-up-open", SECTION, "Sign-up", "Whether anybody may open a customer's account.", true).ofSecurity();

    /// NIST SP 800-63B asks for at least 8; staff of a money system get 12.
    public static final SettingDeclaration<Integer> PASSWORD_LENGTH = SettingDeclaration.number(
            "identity.password-length", SECTION, "Shortest password", "Characters that a new password has at least. Passwords that are in use stay.",
            8, 64, 12).ofSecurity();

    public static final SettingDeclaration<Integer> SESSION_IDLE_MINUTES = SettingDeclaration.number(
            "identity.session-idle-minutes", SECTION, "Idle time of a session, in minutes", "Who does nothing for so long signs in again. Counts at once, for open sessions too.",
            5, 1_440, 120).ofSecurity();

    public static final SettingDeclaration<Integer> SESSION_HOURS = SettingDeclaration.number(
            "identity.session-hours", SECTION, "Longest session, in hours", "After so long everybody signs in again. A shorter time counts at once, a longer one for new sessions.",
            1, 168, 12).ofSecurity();

    public static final SettingDeclaration<Integer> LOCK_OUT_ATTEMPTS = SettingDeclaration.number(
            "identity.lock-out-attempts", SECTION, "Wrong attempts before an account is locked", "Passwords and codes count alike.", 3, 50, 8).ofSecurity();

    public static final SettingDeclaration<Integer> LOCK_OUT_MINUTES = SettingDeclaration.number(
            "identity.lock-out-minutes", SECTION, "Lock-out, in minutes", "How long wrong attempts are remembered and a locked account stays locked.", 1, 1_440, 15)
            .ofSecurity();

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(
                SECOND_FACTOR_REQUIRED, SIGN_UP_OPEN, PASSWORD_LENGTH, SESSION_IDLE_MINUTES, SESSION_HOURS, LOCK_OUT_ATTEMPTS, LOCK_OUT_MINUTES);
    }
}
