import { connect } from './connection';

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

  it('keeps a password out of its refusal', () => {
    expect(() => connect('http://admin:changeit@localhost')).toThrow(/^(?!.*changeit)/);
  });
});
