import { connect, hostsOf } from './connection';

describe('the address of an EventStoreDB', () => {
  it.each<[string, string, string]>([
    ['esdb://localhost:2113?tls=false', 'nobody', 'nothing'],
    ['esdb://admin:changeit@db.example:2113', 'admin', 'changeit'],
    [
      'esdb+discover://%E5%B8%82:p%40ss%3Aword@a.example:2113,b.example:2113?nodePreference=leader',
      '市',
      'p@ss:word',
    ],
    ['esdb://user:pass@localhost?TLS=false&keepAliveInterval=20000', 'user', 'pass'],
  ])('%s', (address, username, password) => {
    const { callOptions } = connect(address);
    expect(callOptions).toEqual({ credentials: { username, password }, requiresLeader: true });
  });

  it.each([
    ['http://localhost:2113', 'is no EventStoreDB address'],
    ['esdb://localhost:2113', 'names nobody to sign in as'],
    ['esdb://localhost:2113?tls=false&throwOnAppendFailure=false', 'would hide conflicts'],
    ['esdb://localhost:2113?tls=false&throw_on_append_failure=false', 'would hide conflicts'],
  ])('is refused where it cannot work: %s', (address, reason) => {
    expect(() => connect(address)).toThrow(reason);
  });

  it('is refused with the file of certificates that is missing, or holds none', () => {
    const at = (file: string) => `esdb://admin:changeit@localhost?tlsCAFile=${file}`;
    expect(() => connect(at('/missing/ca.pem'))).toThrow('/missing/ca.pem, which cannot be read');
    expect(() => connect(at(__filename))).toThrow(`${__filename}, which cannot be read`);
  });

  it('is refused where the client cannot read its settings', () => {
    expect(() => connect('esdb://a:changeit@localhost?keepAliveInterval=soon')).toThrow(
      /^(?!.*changeit).*settings that the client/,
    );
  });

  it.each([
    ['esdb://db.example:2113?tls=false', 'db.example:2113'],
    ['esdb+discover://admin:chan?ge/it@a.example:2113,b.example?x=y', 'a.example:2113,b.example'],
    ['esdb://admin@db.example', 'db.example'],
    ['http://admin:changeit@localhost', ''],
  ])('can be named without anything secret: %s', (address, hosts) => {
    expect(hostsOf(address)).toBe(hosts);
  });

  it('keeps a password out of its refusal', () => {
    expect(() => connect('http://admin:changeit@localhost')).toThrow(/^(?!.*changeit)/);
  });
});
