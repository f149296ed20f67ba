package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import com.didtron.server.platform.settings.Settings;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which answers of suppliers count as failure (3.10): one list for all interconnects of a tenant, for answers to OPTIONS and to calls alike.
///
/// No answer and 408 always count; any other answer shows that the address is alive unless its code is listed.
@Component
@Order(3)
public class FailureCodes implements DeclaresSettings {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int MOST = 50;

    /// The list as people write it.
    public static final SettingDeclaration<String> LISTED = SettingDeclaration.text(
            "carriers.failure-codes", "Monitoring of suppliers", "SIP codes that count as failure",
            "Final answers to OPTIONS and to calls that count against a supplier's address, wherever it is monitored. No answer and 408 always count; any other answer shows that"
                    + " the address is alive. Counts from the next answer on.",
            "503", "SIP codes from 300 to 699 with commas between them, each once, at most " + MOST + ", or nothing", FailureCodes::isList);

    private final Settings settings;

    FailureCodes(Settings settings) {
        this.settings = settings;
    }

    /// Those that count besides 408, ascending.
    public List<Integer> of(TenantId tenant) {
        return read(settings.get(tenant, LISTED));
    }

    /// Whether an answer counts as failure.
    ///
    /// @param code final SIP code; 0: none came
    public boolean isFailure(TenantId tenant, int code) {
        return code == 0 || code == REQUEST_TIMEOUT || of(tenant).contains(code);
    }

    private static boolean isList(String text) {
        if (!text.isBlank() && !text.strip().matches("[3-6][0-9]{2}(\\s*,\\s*[3-6][0-9]{2})*")) {
            return false;
        }
        List<Integer> codes = read(text);
        return codes.size() <= MOST && codes.stream().distinct().count() == codes.size();
    }

    private static List<Integer> read(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.strip().split("\\s*,\\s*")).map(Integer::valueOf).sorted().toList();
    }

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(LISTED);
    }
}
