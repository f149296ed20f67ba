/**
 * What stands between the server's questions and an authenticator: binary values travel as base64url. Loaded when
 * somebody uses a passkey, and not before.
 */
import { api } from "@/lib/api/client";
import type { Session } from "@/lib/api/contract";
import type { PasskeyQuestion, PasskeyRegistration } from "@/lib/api/contractIdentity";

function bytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const described = ({ id, transports }: { id: string; transports: string[] }): PublicKeyCredentialDescriptor => ({
  type: "public-key",
  id: bytes(id),
  transports: transports as AuthenticatorTransport[],
});

/** Asks an authenticator whose passkey may be used; null when the person turned away. */
async function sign(question: PasskeyQuestion): Promise<string | null> {
  const found = await orNull(
    navigator.credentials.get({
      publicKey: {
        challenge: bytes(question.challenge),
        rpId: question.rpId,
        allowCredentials: question.allow.map(described),
        timeout: question.timeoutMs,
        userVerification: "required",
      },
    }),
  );
  if (!found) return null;
  const answer = found.response as AuthenticatorAssertionResponse;
  return JSON.stringify({
    ...common(found),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      authenticatorData: text(answer.authenticatorData),
      signature: text(answer.signature),
      ...(answer.userHandle && { userHandle: text(answer.userHandle) }),
    },
  });
}

const common = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: {},
});

/** Whoever closes the browser's question has made no mistake. */
async function orNull(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await asked) as PublicKeyCredential | null;
  } catch (error) {
    if (error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError")) return null;
    throw error;
  }
}

/** Signs in with a passkey; null when the person turned away. */
export async function signInWithPasskey(): Promise<Session | null> {
  const credential = await sign(await api.post<PasskeyQuestion>("/api/session/passkey-question"));
  return credential === null ? null : api.post<Session>("/api/session/passkey", { body: { credential } });
}

/** Proves once more who is signed in; false when the person turned away. */
export async function proveByPasskey(): Promise<boolean> {
  const passkey = await sign(await api.post<PasskeyQuestion>("/api/me/passkeys/question"));
  if (passkey === null) return false;
  await api.post<void>("/api/me/proof", { body: { passkey } });
  return true;
}

/** Has an authenticator make a passkey and keeps it under a name; false when the person turned away. */
export async function makePasskey(name: string): Promise<boolean> {
  const wanted = await api.post<PasskeyRegistration>("/api/me/passkeys/registration");
  const made = await orNull(
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(wanted.challenge),
        rp: { id: wanted.rpId, name: wanted.rpName },
        user: { id: bytes(wanted.userId), name: wanted.userName, displayName: wanted.userDisplayName },
        pubKeyCredParams: wanted.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: wanted.exclude.map(described),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: wanted.timeoutMs,
      },
    }),
  );
  if (!made) return false;
  const answer = made.response as AuthenticatorAttestationResponse;
  const credential = JSON.stringify({
    ...common(made),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      attestationObject: text(answer.attestationObject),
      transports: answer.getTransports(),
    },
  });
  await api.post<{ id: string }>("/api/me/passkeys", { body: { name, credential } });
  return true;
}
